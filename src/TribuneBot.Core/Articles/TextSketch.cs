using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Articles;

/// <summary>
/// What a text is made of, for comparing: its runs of three folded words, and its numbers. MinHash (Broder, "On the resemblance and containment of documents",
/// 1997) in bands finds texts that share most of their runs without comparing each with each.
/// </summary>
internal sealed class TextSketch
{
    private const int RunLength = 3;
    private const int Bands = 8;
    private const int RowsPerBand = 4;

    private readonly HashSet<long> _runs = [];
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    private TextSketch(string text)
    {
        var words = Words.Join(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        WordCount = words.Length;
        for (var i = 0; i < words.Length; i++)
        {
            if (char.IsAsciiDigit(words[i][0]))
                _numbers.Add(words[i]);
            if (i + RunLength <= words.Length)
                _runs.Add(RunHash(words.AsSpan(i, RunLength)));
        }
    }

    public int WordCount { get; }

    public int Runs => _runs.Count;

    public static TextSketch Of(Article article) => new($"{article.Lead}\n{article.Text}");

    public static TextSketch Of(string text) => new(text);

    /// <summary>Equal for two texts with a likelihood that rises steeply from 0.1 at a resemblance of 0.4 to 0.98 at 0.8.</summary>
    public IEnumerable<long> MakeBands()
    {
        for (var band = 0; band < Bands; band++)
        {
            var hash = new StableHash();
            hash.Add(band);
            for (var row = 0; row < RowsPerBand; row++)
                hash.Add(Least((band * RowsPerBand) + row));
            yield return hash.Value;
        }
    }

    /// <summary>Shared runs of all runs, 0–1.</summary>
    public double Resemblance(TextSketch other)
    {
        var shared = _runs.Count(other._runs.Contains);
        var all = _runs.Count + other._runs.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>Shared runs of those of the shorter text, 0–1.</summary>
    public double Containment(TextSketch other)
    {
        var shortest = Math.Min(_runs.Count, other._runs.Count);
        return shortest == 0 ? 0 : (double)_runs.Count(other._runs.Contains) / shortest;
    }

    /// <summary>Shared numbers of all numbers, 0–1; 1 where neither has any. A daily bulletin is the same text with other numbers.</summary>
    public double NumbersInCommon(TextSketch other)
    {
        var shared = _numbers.Count(other._numbers.Contains);
        var all = _numbers.Count + other._numbers.Count - shared;
        return all == 0 ? 1 : (double)shared / all;
    }

    private static long RunHash(ReadOnlySpan<string> words)
    {
        var hash = new StableHash();
        foreach (var word in words)
            hash.Add(word);
        return hash.Value;
    }

    private long Least(int function)
    {
        var seed = Mix((ulong)function + 1);
        var least = ulong.MaxValue;
        foreach (var run in _runs)
            least = Math.Min(least, Mix((ulong)run ^ seed));
        return unchecked((long)least);
    }

    /// <summary>The finalizer of SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
