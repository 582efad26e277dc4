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
    private WordTallies _tallies = new();
    private byte[] _buffer = new byte[1 << 12];
    private int _article;

    public void Add(IndexedWords words) => Count(words, 1);

    public void Remove(IndexedWords words) => Count(words, -1);

    public void Write()
    {
        _pages.Write(_tallies.Sorted());
        _tallies = new WordTallies();
    }

    private void Count(IndexedWords words, int change)
    {
        _article++;
        Count(words.Title, change);
        Count(IndexEntries.LeadOf(words), change);
        Count(words.Body, change);
        Count(words.Tags, change);
    }

    private void Count(string field, int change)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(field.Length);
        if (longest > _buffer.Length)
            _buffer = new byte[2 * longest];

        ReadOnlySpan<byte> rest = _buffer.AsSpan(0, Encoding.UTF8.GetBytes(field, _buffer));
        while (!rest.IsEmpty)
        {
            var space = rest.IndexOf((byte)' ');
            var word = space < 0 ? rest : rest[..space];
            if (!word.IsEmpty)
                _tallies.Count(word, _article, change);
            rest = space < 0 ? [] : rest[(space + 1)..];
        }
    }
}
