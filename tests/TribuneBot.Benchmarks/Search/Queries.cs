namespace TribuneBot.Benchmarks.Search;

/// <summary>Queries from a seeded generator, each as a reader writes it and as the baseline must be asked.</summary>
internal static class Queries
{
    private const int Common = 300;
    private const int Rare = 50_000;

    public static IEnumerable<Query> OneCommon() => Enumerable.Range(1, 10).Select(rank => Words(rank));

    public static IEnumerable<Query> SeveralCommon(int count) =>
        Make(count, seed: 2, random => Words(Ranks(random, 2 + random.Next(2), Common)));

    public static IEnumerable<Query> Phrases(int count) => Make(count, seed: 3, Phrase);

    public static IEnumerable<Query> RareOnes(int count) =>
        Make(count, seed: 4, random => Words(ZipfWords.DrawBetween(random, Rare, ZipfWords.Count)));

    /// <summary>40 % one word, 30 % two or three, 10 % a phrase, 10 % with a filter, 5 % a beginning, 5 % a minus; words from the commonest to the rarest.</summary>
    public static IEnumerable<Query> Mixed(int count) => Make(count, seed: 5, random => random.Next(20) switch
    {
        < 8 => Words(Ranks(random, 1, ZipfWords.Count)),
        < 14 => Words(Ranks(random, 2 + random.Next(2), 20_000)),
        < 16 => Phrase(random),
        < 18 => Filtered(random),
        18 => Plain($"{ZipfWords.Of(ZipfWords.DrawBetween(random, 16, ZipfWords.Count))[..(3 + random.Next(3))]}*"),
        _ => Minus(random),
    });

    private static IEnumerable<Query> Make(int count, int seed, Func<Random, Query> make)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
            yield return make(random);
    }

    /// <summary>Every other one of words that like to stand together, the rest two neighbours of a story by chance.</summary>
    private static Query Phrase(Random random)
    {
        var first = CorpusArticles.DrawWithCompanion(random);
        var second = random.Next(2) == 0 ? CorpusArticles.CompanionOf(first) : ZipfWords.DrawBetween(random, 1, Common);
        return Plain($"\"{ZipfWords.Of(first)} {ZipfWords.Of(second)}\"");
    }

    private static Query Filtered(Random random)
    {
        var word = ZipfWords.Of(ZipfWords.DrawBetween(random, 1, ZipfWords.Count));
        return Plain(random.Next(4) switch
        {
            0 => $"{word} topic:politics",
            1 => $"{word} source:site3.example",
            2 => $"{word} before:2012",
            _ => $"{word} after:2011-03-01",
        });
    }

    private static Query Minus(Random random)
    {
        var (wanted, unwanted) = (Ranks(random, 1, 20_000)[0], Ranks(random, 1, Common)[0]);
        return new Query($"{ZipfWords.Of(wanted)} -{ZipfWords.Of(unwanted)}", $"{ZipfWords.Of(wanted)} NOT {ZipfWords.Of(unwanted)}");
    }

    private static int[] Ranks(Random random, int count, int last) =>
        Enumerable.Range(0, count).Select(_ => ZipfWords.DrawBetween(random, 1, last)).ToArray();

    private static Query Words(params int[] ranks) => Plain(string.Join(' ', ranks.Select(ZipfWords.Of)));

    private static Query Plain(string text) => new(text, text);
}
