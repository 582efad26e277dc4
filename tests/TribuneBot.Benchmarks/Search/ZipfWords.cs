using System.Text;

namespace TribuneBot.Benchmarks.Search;

/// <summary>
/// A vocabulary of 200,000 made-up words. The word of rank <c>r</c> is drawn in proportion to <c>1 / (r + 35)</c> (Zipf as Mandelbrot
/// corrected it), which puts the commonest one into half of all articles of 208 words.
/// </summary>
internal static class ZipfWords
{
    public const int Count = 200_000;
    private const double Shift = 35;
    private static readonly string[] Syllables = ["ba", "ke", "lo", "mir", "ta", "sun", "vor", "qo", "dal", "imu", "shu", "ra", "zen", "pol", "gi", "aru"];

    /// <returns>From 1, the commonest.</returns>
    public static int Draw(Random random) =>
        (int)((Shift + 1) * Math.Pow((Count + Shift + 1) / (Shift + 1), random.NextDouble()) - Shift);

    /// <summary>A rank between the two, every order of magnitude as likely as another.</summary>
    public static int DrawBetween(Random random, int first, int last) =>
        (int)(first * Math.Pow((last + 1.0) / first, random.NextDouble()));

    /// <summary>No word is the beginning or an inflected form of its neighbours in rank.</summary>
    public static string Of(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank; rest > 0; rest /= Syllables.Length)
            word.Append(Syllables[rest % Syllables.Length]);
        return word.Append('k').ToString();
    }
}
