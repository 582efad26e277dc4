using TribuneBot.Core.Search;

namespace TribuneBot.Tests.Core.Search;

/// <summary>What a reader types and what an article of a language says, either way round: the query is stemmed by every language.</summary>
public sealed class NewsWordsTests
{
    public static TheoryData<string, string, string> Meeting => NewsWords.Meeting;

    public static TheoryData<string, string, string> NotMeeting => NewsWords.NotMeeting;

    [Theory]
    [MemberData(nameof(Meeting))]
    public void Forms_of_one_word_find_each_other(string language, string one, string other)
    {
        Assert.True(Finds(one, other, language), $"{one} does not find {other}");
        Assert.True(Finds(other, one, language), $"{other} does not find {one}");
    }

    [Theory]
    [MemberData(nameof(NotMeeting))]
    public void Other_words_do_not(string language, string one, string other)
    {
        Assert.False(Finds(one, other, language), $"{one} finds {other}");
        Assert.False(Finds(other, one, language), $"{other} finds {one}");
    }

    private static bool Finds(string query, string title, string language) =>
        QueryMatch.IsMet(IndexedWordsMaker.MakeText(title, "", "", language), SearchQuery.Parse(query));
}
