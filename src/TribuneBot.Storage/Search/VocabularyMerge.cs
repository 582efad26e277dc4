using System.Buffers;

namespace TribuneBot.Storage.Search;

/// <summary>Brings changes into one page of the vocabulary, which becomes several where it grows too long.</summary>
internal static class VocabularyMerge
{
    /// <summary>In bytes: four rows with a page each fill a page of the database.</summary>
    private const int Longest = 900;

    private const int LengthAfterSplit = 600;

    /// <param name="changes">In the order of their words.</param>
    /// <returns>The pages with their first words; that of the first is empty, it keeps its own.</returns>
    public static List<(byte[] First, byte[] Words)> Merge(ReadOnlySpan<byte> page, ReadOnlySpan<WordChange> changes)
    {
        var whole = Merge(page, changes, int.MaxValue);
        return whole[0].Words.Length <= Longest ? whole : Merge(whole[0].Words, [], LengthAfterSplit);
    }

    private static List<(byte[] First, byte[] Words)> Merge(ReadOnlySpan<byte> page, ReadOnlySpan<WordChange> changes, int length)
    {
        var merged = new Pages(length);
        var words = new VocabularyPage(page);
        var hasWord = words.Read();
        while (hasWord || changes.Length > 0)
        {
            var order = !hasWord ? 1 : changes.Length == 0 ? -1 : words.Word.SequenceCompareTo(changes[0].Word);
            if (order > 0)
            {
                if (changes[0].Change > 0)
                    merged.Add(changes[0].Word, changes[0].Change);
            }
            else
            {
                merged.Add(words.Word, Math.Max(0, words.Articles + (order == 0 ? changes[0].Change : 0)));
                hasWord = words.Read();
            }

            if (order >= 0)
                changes = changes[1..];
        }

        return merged.End();
    }

    /// <param name="length">A page that has so many bytes ends.</param>
    private sealed class Pages(int length)
    {
        private readonly List<(byte[] First, byte[] Words)> _ended = [];
        private readonly ArrayBufferWriter<byte> _page = new(2 * Longest);
        private readonly ArrayBufferWriter<byte> _before = new(64);
        private byte[] _first = [];

        public void Add(ReadOnlySpan<byte> word, int articles)
        {
            if (_page.WrittenCount >= length)
                Begin(word);
            VocabularyPage.Write(_page, _before.WrittenSpan, word, articles);
            _before.ResetWrittenCount();
            _before.Write(word);
        }

        public List<(byte[] First, byte[] Words)> End()
        {
            _ended.Add((_first, _page.WrittenSpan.ToArray()));
            return _ended;
        }

        private void Begin(ReadOnlySpan<byte> word)
        {
            _ended.Add((_first, _page.WrittenSpan.ToArray()));
            _first = word.ToArray();
            _page.ResetWrittenCount();
            _before.ResetWrittenCount();
        }
    }
}
