using TribuneBot.Core.Languages;

namespace TribuneBot.Tests.Core.Languages;

/// <summary>Words that must, or must not, be one to a search in an article of their language.</summary>
internal static class WordPairs
{
    public static void AssertMeet(string pair, string language)
    {
        var (one, other) = Stems(pair, language);
        Assert.True(one == other, $"{pair}: {one} is not {other}");
    }

    public static void AssertDoNotMeet(string pair, string language)
    {
        var (one, other) = Stems(pair, language);
        Assert.True(one != other, $"{pair}: both are {one}");
    }

    private static (string One, string Other) Stems(string pair, string language)
    {
        var words = pair.Split(' ');
        return (StemOf(words[0], language), StemOf(words[1], language));
    }

    private static string StemOf(string word, string language) =>
        Stemmer.Stem(Assert.Single(Words.Split(word)).Folded, language);
}
