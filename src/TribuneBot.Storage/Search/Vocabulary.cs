using System.Text;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// Reads the words that <see cref="VocabularyChanges"/> counts; while the index is not current, FTS5's own dictionary, which goes through the
/// list of a word to count it.
/// </summary>
internal sealed class Vocabulary(TribuneFile file) : IVocabulary
{
    private const string Dictionary = "temp.VocabularyWords";

    public Task<IReadOnlyDictionary<string, int>> FrequenciesAsync(IReadOnlyCollection<string> words, CancellationToken cancellationToken) =>
        file.ReadAsync(
            IReadOnlyDictionary<string, int> (session) => Counts(session, words.Distinct(StringComparer.Ordinal), cancellationToken)
                .Where(word => word.Articles > 0).ToDictionary(word => word.Word, word => word.Articles, StringComparer.Ordinal),
            cancellationToken);

    public Task<IReadOnlyDictionary<string, int>> BeginningWithAsync(string beginning, int limit, CancellationToken cancellationToken) =>
        file.ReadAsync(
            IReadOnlyDictionary<string, int> (session) =>
            {
                var words = IndexState.Read(session).IsCurrent
                    ? BeginningWith(session, beginning, limit).Commonest
                    : session.Query(
                        $"SELECT term, doc FROM {Prepared(session)} WHERE term >= @from AND term < @until LIMIT @limit",
                        row => new VocabularyWord(row.GetString(0), row.GetInt32(1)),
                        ("@from", beginning),
                        ("@until", beginning + char.MaxValue),
                        ("@limit", limit));
                return words.OrderBy(word => word.Word, StringComparer.Ordinal).ToDictionary(word => word.Word, word => word.Articles, StringComparer.Ordinal);
            },
            cancellationToken);

    /// <summary>
    /// The words that begin so, or the tags where the beginning is one's: those that most articles have, the commonest first; and how many there are, and how many articles they have, each
    /// counted for each of its words.
    /// </summary>
    public static (List<VocabularyWord> Commonest, long Words, long Articles) BeginningWith(SqliteSession session, string beginning, int limit)
    {
        var ofTags = beginning.Length > 1 && beginning[1] == '_';
        var (commonest, all) = (new PriorityQueue<string, (int Articles, int Order)>(), (Words: 0, Articles: 0L));
        new VocabularyPages(session).Look(beginning, (word, articles) =>
        {
            if (IsTag(word) != ofTags || articles == 0)
                return;

            all = (all.Words + 1, all.Articles + articles);
            var rank = (articles, -all.Words);
            if (commonest.Count < limit)
                commonest.Enqueue(Encoding.UTF8.GetString(word), rank);
            else if (commonest.TryPeek(out _, out var least) && least.CompareTo(rank) < 0)
                commonest.DequeueEnqueue(Encoding.UTF8.GetString(word), rank);
        });
        return (
            commonest.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => new VocabularyWord(item.Element, item.Priority.Articles)).ToList(),
            all.Words, all.Articles);
    }

    /// <summary>Tags have an underscore in the second place, which no word has.</summary>
    public static bool IsTag(ReadOnlySpan<byte> word) => word.Length > 1 && word[1] == '_';

    private static IEnumerable<VocabularyWord> Counts(SqliteSession session, IEnumerable<string> words, CancellationToken cancellationToken)
    {
        if (IndexState.Read(session).IsCurrent)
            return new VocabularyPages(session).Counts(words);

        var sql = $"SELECT doc FROM {Prepared(session)} WHERE term = @term";
        return words.TakeWhile(_ => cancellationToken.IsCancellationRequested ? throw new OperationCanceledException(cancellationToken) : true)
            .Select(word => new VocabularyWord(word, (int)(session.Number(sql, ("@term", word)) ?? 0)));
    }

    private static string Prepared(SqliteSession session)
    {
        session.Execute($"CREATE VIRTUAL TABLE IF NOT EXISTS {Dictionary} USING fts5vocab('main', 'ArticleIndex', 'row')");
        return Dictionary;
    }
}
