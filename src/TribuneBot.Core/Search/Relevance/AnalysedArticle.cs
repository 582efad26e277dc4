using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search.Relevance;

/// <summary>The index words of an article in their order, for a closer look at the best candidates.</summary>
/// <param name="Title">Of the title.</param>
/// <param name="Body">Of the lead, where the text does not begin with it, and the text.</param>
public sealed record AnalysedArticle(string Language, IReadOnlyList<string> Title, IReadOnlyList<string> Body)
{
    /// <summary>Words beyond this are not looked at.</summary>
    private const int MaxWords = 2_000;

    public static AnalysedArticle Of(string title, string lead, string text, string language)
    {
        var body = new List<string>();
        if (!text.StartsWith(lead.TrimEnd('…'), StringComparison.Ordinal))
            Add(body, lead, language);
        Add(body, text, language);
        var words = new List<string>();
        if (!text.StartsWith(title.TrimEnd('…'), StringComparison.Ordinal))
            Add(words, title, language);
        return new AnalysedArticle(language, words, body);
    }

    /// <summary><see cref="RelevanceModel.Frequency"/> of each of its words.</summary>
    public Dictionary<string, int> Frequencies()
    {
        var frequencies = Body.CountBy(word => word, StringComparer.Ordinal).ToDictionary(word => word.Key, word => RelevanceModel.Frequency(0, 0, word.Value), StringComparer.Ordinal);
        foreach (var word in Title)
            frequencies[word] = frequencies.GetValueOrDefault(word) + RelevanceModel.Frequency(1, 0, 0);
        return frequencies;
    }

    private static void Add(List<string> stems, string text, string language)
    {
        Span<char> buffer = stackalloc char[WordReader.BufferSize];
        var reader = new WordReader(text, buffer);
        while (stems.Count < MaxWords && reader.Read())
        {
            var length = Stemmer.Stem(buffer, reader.Folded.Length, language);
            stems.Add(buffer[..length].ToString());
        }
    }
}
