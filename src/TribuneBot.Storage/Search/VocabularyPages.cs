using System.Text;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// The vocabulary in its table: a row a <see cref="VocabularyPage"/>, under the word it begins with; the first one is under the empty word, so that
/// every word has its page. A row a word would cost a batch of articles more time than all the rest of it: nearly every row changes with each batch.
/// </summary>
internal sealed class VocabularyPages(SqliteSession session)
{
    private const string FromPageOf =
        "SELECT First, Words FROM VocabularyPages WHERE First >= (SELECT max(First) FROM VocabularyPages WHERE First <= @word) ORDER BY First";

    private static readonly Comparer<byte[]> ByteOrder = Comparer<byte[]>.Create(static (one, other) => one.AsSpan().SequenceCompareTo(other));

    /// <returns>How many articles have the word; null when none ever had.</returns>
    public long? Count(string word)
    {
        var bytes = Encoding.UTF8.GetBytes(word);
        var words = new VocabularyPage(PageOf(bytes));
        return words.Read() && words.Reach(bytes) && words.Word.SequenceEqual(bytes) ? words.Articles : null;
    }

    /// <summary>
    /// How many articles have each of many words, for those that any ever had. Neighbours are found on one reading of their page: what is near a mistyped word
    /// is a thousand words on a hundred pages.
    /// </summary>
    public IEnumerable<VocabularyWord> Counts(IEnumerable<string> words)
    {
        var found = new List<VocabularyWord>();
        var page = new VocabularyPage([]);
        var isAtWord = false;
        foreach (var (bytes, word) in words.Select(word => (Bytes: Encoding.UTF8.GetBytes(word), Word: word)).OrderBy(entry => entry.Bytes, ByteOrder))
        {
            isAtWord = isAtWord && page.Reach(bytes);
            if (!isAtWord)
            {
                page = new VocabularyPage(PageOf(bytes));
                isAtWord = page.Read() && page.Reach(bytes);
            }

            if (isAtWord && page.Word.SequenceEqual(bytes))
                found.Add(new VocabularyWord(word, page.Articles));
        }

        return found;
    }

    /// <summary>Looks at the words that begin so, in their order.</summary>
    public void Look(string beginning, Action<ReadOnlySpan<byte>, int> look)
    {
        var from = Encoding.UTF8.GetBytes(beginning);
        using var rows = session.Read(FromPageOf, ("@word", from));
        while (rows.Read())
        {
            var words = new VocabularyPage(rows.GetFieldValue<byte[]>(1));
            while (words.Read())
            {
                if (words.Word.StartsWith(from))
                    look(words.Word, words.Articles);
                else if (words.Word.SequenceCompareTo(from) > 0)
                    return;
            }
        }
    }

    /// <param name="changes">In the order of their words, none twice.</param>
    public void Write(ReadOnlySpan<WordChange> changes)
    {
        while (!changes.IsEmpty)
            changes = changes[WriteRun(changes)..];
    }

    public void Clear() => session.Execute("DELETE FROM VocabularyPages");

    private byte[]? PageOf(byte[] word) =>
        session.Scalar("SELECT Words FROM VocabularyPages WHERE First <= @word ORDER BY First DESC LIMIT 1", ("@word", word)) as byte[];

    /// <summary>Changes neighbouring pages in one go, up to the first one that nothing changes.</summary>
    /// <returns>How many changes were written.</returns>
    private int WriteRun(ReadOnlySpan<WordChange> changes)
    {
        var (written, pages) = (0, new List<(byte[] First, byte[] Words)>());
        using (var rows = session.Read(FromPageOf, ("@word", changes[0].Word.ToArray())))
        {
            var page = rows.Read() ? Page(rows) : (First: [], Words: []);
            while (true)
            {
                var next = rows.Read() ? Page(rows) : default;
                var count = CountBelow(changes[written..], next.First);
                if (count == 0)
                    break;

                var merged = VocabularyMerge.Merge(page.Words, changes.Slice(written, count));
                merged[0] = (page.First, merged[0].Words);
                pages.AddRange(merged);
                written += count;
                if (next.First is null)
                    break;
                page = next;
            }
        }

        foreach (var (first, words) in pages)
            session.Execute("INSERT INTO VocabularyPages (First, Words) VALUES (@first, @words) ON CONFLICT DO UPDATE SET Words = excluded.Words", ("@first", first), ("@words", words));
        return written;
    }

    /// <param name="end">The first word of the next page; null when there is none.</param>
    private static int CountBelow(ReadOnlySpan<WordChange> changes, byte[]? end)
    {
        if (end is null)
            return changes.Length;

        var count = 0;
        while (count < changes.Length && changes[count].Word.SequenceCompareTo(end) < 0)
            count++;
        return count;
    }

    private static (byte[] First, byte[] Words) Page(Microsoft.Data.Sqlite.SqliteDataReader row) => (row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1));
}
