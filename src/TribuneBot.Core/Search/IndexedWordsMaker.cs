using System.Text;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search;

/// <summary>Makes what the index stores of an article.</summary>
public static class IndexedWordsMaker
{
    /// <summary>All of an article: title, lead and text stemmed by its language, and tags for its topics, language, site, agency and author.</summary>
    public static IndexedWords Make(Article article) =>
        WithTags(MakeText(article.Title, article.Lead, article.Text, article.Language), article);

    /// <summary>The words alone; <see cref="IndexedWords.Tags"/> stays empty.</summary>
    internal static IndexedWords MakeText(string title, string lead, string text, string language) =>
        new(Stem(IsBeginning(title, text) ? "" : title, language), Stem(lead, language), Stem(text, language), Tags: "");

    internal static IndexedWords WithTags(IndexedWords words, Article article)
    {
        var tags = new StringBuilder();
        foreach (var topicId in article.TopicIds)
            tags.Append(IndexTag.OfTopic(topicId)).Append(' ');
        tags.Append(IndexTag.OfLanguage(article.Language)).Append(' ').Append(IndexTag.OfSite(article.Site));
        if (article.Agency is { Length: > 0 } agency)
            tags.Append(' ').Append(IndexTag.OfSite(agency));
        if (article.Author is { Length: > 0 } author)
            AddAuthor(tags, author);
        return words with { Tags = tags.ToString() };
    }

    /// <summary>A title that stands in for a missing one (<see cref="LeadMaker.MakeTitle"/>) says nothing that the text does not.</summary>
    private static bool IsBeginning(string title, string text) =>
        title.Length > 0 && text.StartsWith(title.EndsWith('…') ? title[..^1] : title, StringComparison.Ordinal) && title == LeadMaker.MakeTitle(text);

    /// <summary>The whole name and each of its words: people ask for a surname.</summary>
    private static void AddAuthor(StringBuilder tags, string author)
    {
        var whole = IndexTag.OfAuthor(author);
        tags.Append(' ').Append(whole);
        foreach (var word in Words.Split(author).Select(word => IndexTag.OfAuthor(word.Folded)).Distinct(StringComparer.Ordinal))
        {
            if (word != whole)
                tags.Append(' ').Append(word);
        }
    }

    private static string Stem(string text, string language)
    {
        if (text.Length == 0)
            return "";

        Span<char> buffer = stackalloc char[WordReader.BufferSize];
        var reader = new WordReader(text, buffer);
        var stems = new StringBuilder(text.Length);
        while (reader.Read())
        {
            if (stems.Length > 0)
                stems.Append(' ');
            var length = Stemmer.Stem(buffer, reader.Folded.Length, language);
            stems.Append(buffer[..length]);
        }

        return stems.ToString();
    }
}
