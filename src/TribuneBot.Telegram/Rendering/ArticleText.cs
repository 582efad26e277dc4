using TribuneBot.Core.Articles;
using TribuneBot.Telegram.Locales;

namespace TribuneBot.Telegram.Rendering;

/// <summary>A whole story for reading in the chat, in as many messages as it needs: split at paragraphs, then sentences, then words.</summary>
internal static class ArticleText
{
    private const int MostTitle = 600;

    public static IReadOnlyList<TgText> Of(Article article, LocalText words, TimeZoneInfo zone)
    {
        var messages = new MessageRoll(Head(article, words, zone));
        foreach (var block in Blocks(article, words))
            messages.Add(block);
        return messages.Build();
    }

    private static TgHtml Head(Article article, LocalText words, TimeZoneInfo zone)
    {
        var head = new TgHtml().Bold(Excerpt.Of(article.Title.Trim(), MostTitle));
        var about = new[] { article.Published is { } date ? new ChatTime(words, zone).Full(date) : null, article.Agency };
        var line = string.Join(" · ", about.Where(part => !string.IsNullOrWhiteSpace(part)));
        return line.Length == 0 ? head : head.Line().Italic(line);
    }

    private static IEnumerable<string> Blocks(Article article, LocalText words)
    {
        var lead = article.Lead.Trim();
        var text = article.Text.Trim();
        if (lead.Length > 0 && !text.StartsWith(lead, StringComparison.Ordinal))
            yield return lead;

        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return paragraph;

        if (text.Length == 0)
            yield return words.Get("article.teaser");
    }
}
