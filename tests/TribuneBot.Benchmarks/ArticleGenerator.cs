using System.Globalization;
using System.Text;

namespace TribuneBot.Benchmarks;

/// <summary>Articles of about 200 words from a seeded Zipf vocabulary of 200,000 words: the same seed gives the same articles.</summary>
internal sealed class ArticleGenerator(int seed)
{
    private const int Vocabulary = 200_000;
    private const int WordsPerArticle = 200;
    private const int WordsPerTitle = 8;
    private static readonly string[] Syllables = ["ba", "ke", "lo", "mir", "ta", "sun", "ver", "qo", "dal", "im", "shu", "ra", "zen", "pol", "gi", "ar"];

    public IEnumerable<GeneratedArticle> Take(int count)
    {
        var random = new Random(seed);
        var start = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var number = 0; number < count; number++)
        {
            yield return new GeneratedArticle(
                $"https://tribune.example/{number}", Words(random, WordsPerTitle), Words(random, WordsPerArticle),
                start.AddMinutes(number * 7).ToString("O", CultureInfo.InvariantCulture), "en");
        }
    }

    private static string Words(Random random, int count)
    {
        var text = new StringBuilder();
        for (var word = 0; word < count; word++)
        {
            text.Append(word == 0 ? "" : " ");
            Append(text, Rank(random));
        }

        return text.Append('.').ToString();
    }

    /// <summary>Zipf with exponent 1: the logarithm of the rank is evenly spread.</summary>
    private static int Rank(Random random) => (int)Math.Pow(Vocabulary, random.NextDouble());

    private static void Append(StringBuilder text, int rank)
    {
        for (var rest = rank; rest > 0; rest /= Syllables.Length)
            text.Append(Syllables[rest % Syllables.Length]);
    }
}
