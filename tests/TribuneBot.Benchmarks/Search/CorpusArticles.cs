using System.Globalization;
using System.Text;
using TribuneBot.Core.Articles;

namespace TribuneBot.Benchmarks.Search;

/// <summary>
/// Made-up articles: 8 words of title, 200 of text in sentences, one every seven minutes. The number alone decides what is in an article,
/// so that a query can be made from any of them. Fifty common words have a companion that follows them one time in four: phrases.
/// </summary>
internal static class CorpusArticles
{
    private const int WordsPerText = 200;
    private const int WordsPerTitle = 8;
    private const int WordsPerSentence = 16;
    private const int WithCompanion = 50;
    private static readonly string[] TopicIds = ["politics", "economy", "world", "society", "sport", "culture"];
    private static readonly DateTimeOffset First = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ArticleDraft Make(int number)
    {
        var random = new Random(number * 7919 + 1);
        return new ArticleDraft
        {
            Url = string.Create(CultureInfo.InvariantCulture, $"https://site{number % 5}.example/{number % 9973}/story-{number}"),
            Title = Sentence(random, WordsPerTitle),
            Text = Text(random),
            Published = TimeOf(number),
            Language = "en",
            TopicIds = [TopicIds[(int)(TopicIds.Length * random.NextDouble() * random.NextDouble())]],
        };
    }

    public static DateTimeOffset TimeOf(int number) => First.AddMinutes(7.0 * number);

    /// <summary>The word that follows a common one more often than chance would have it.</summary>
    public static int CompanionOf(int rank) => rank + WithCompanion;

    public static int DrawWithCompanion(Random random) => random.Next(1, WithCompanion + 1);

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var left = WordsPerText; left > 0; left -= WordsPerSentence)
            text.Append(text.Length == 0 ? "" : " ").Append(Sentence(random, Math.Min(left, WordsPerSentence))).Append('.');
        return text.ToString();
    }

    private static string Sentence(Random random, int words)
    {
        var sentence = new StringBuilder();
        var last = 0;
        for (var word = 0; word < words; word++)
        {
            var rank = last is > 0 and <= WithCompanion && random.Next(4) == 0 ? CompanionOf(last) : ZipfWords.Draw(random);
            sentence.Append(word == 0 ? "" : " ").Append(ZipfWords.Of(rank));
            last = rank;
        }

        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.ToString();
    }
}
