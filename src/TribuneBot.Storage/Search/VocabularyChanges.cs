using System.Runtime.InteropServices;
using System.Text;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// How many articles have a word, counted over one transaction and written at its end, in the order of the words. A count may go down to 0,
/// but no word is ever taken out: a word that is not there is in no article.
/// </summary>
internal sealed class VocabularyChanges(SqliteSession session)
{
    private readonly VocabularyPages _pages = new(session);
    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);
    private int _article;

    public void Add(IndexedWords words) => Count(words, 1);

    public void Remove(IndexedWords words) => Count(words, -1);

    public void Write()
    {
        var changes = new List<WordChange>(_tallies.Count);
        foreach (var (word, tally) in _tallies)
        {
            if (tally.Change != 0)
                changes.Add(new WordChange(Encoding.UTF8.GetBytes(word), tally.Change));
        }

        changes.Sort();
        _pages.Write(CollectionsMarshal.AsSpan(changes));
        _tallies.Clear();
    }

    private void Count(IndexedWords words, int change)
    {
        _article++;
        Count(words.Title, change);
        Count(words.Lead, change);
        Count(words.Body, change);
        Count(words.Tags, change);
    }

    private void Count(ReadOnlySpan<char> field, int change)
    {
        var tallies = _tallies.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in field.Split(' '))
        {
            var word = field[range];
            if (word.IsEmpty)
                continue;

            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, word, out _);
            if (tally.Article == _article)
                continue;

            tally.Article = _article;
            tally.Change += change;
        }
    }

    /// <summary>How a word's count changes, and the article that changed it last.</summary>
    private record struct Tally(int Change, int Article);
}
