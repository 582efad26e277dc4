using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// How many articles have a word, counted over one transaction and written in one statement, in the order of the words: one by one it takes
/// longer than all the rest of a batch. A count may go down to 0, but no word is ever taken out: a word that is not there is in no article.
/// </summary>
internal sealed class VocabularyChanges(SqliteSession session)
{
    private static readonly JsonWriterOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Dictionary<string, int> _changes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public void Add(IndexedWords words) => Count(words, 1);

    public void Remove(IndexedWords words) => Count(words, -1);

    public void Write()
    {
        if (_changes.Values.Any(change => change > 0))
        {
            session.Execute(
                """
                INSERT INTO Vocabulary (Term, Articles) SELECT key, value FROM json_each(@more) WHERE true
                ON CONFLICT DO UPDATE SET Articles = Articles + excluded.Articles
                """,
                ("@more", Json(_changes.Where(change => change.Value > 0))));
        }

        if (_changes.Values.Any(change => change < 0))
        {
            session.Execute(
                "UPDATE Vocabulary SET Articles = max(Articles + fewer.value, 0) FROM json_each(@fewer) fewer WHERE Term = fewer.key",
                ("@fewer", Json(_changes.Where(change => change.Value < 0))));
        }

        _changes.Clear();
    }

    private static string Json(IEnumerable<KeyValuePair<string, int>> changes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plainly))
        {
            json.WriteStartObject();
            foreach (var (term, change) in changes.OrderBy(change => change.Key, StringComparer.Ordinal))
                json.WriteNumber(term, change);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Count(IndexedWords words, int change)
    {
        _seen.Clear();
        Collect(words.Title);
        Collect(words.Lead);
        Collect(words.Body);
        Collect(words.Tags);
        foreach (var term in _seen)
            CollectionsMarshal.GetValueRefOrAddDefault(_changes, term, out _) += change;
    }

    private void Collect(string field)
    {
        var seen = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in field.AsSpan().Split(' '))
        {
            var word = field.AsSpan()[range];
            if (!word.IsEmpty)
                seen.Add(word);
        }
    }
}
