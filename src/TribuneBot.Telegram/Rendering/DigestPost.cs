using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Stories;

namespace TribuneBot.Telegram.Rendering;

/// <summary>
/// A reader's digest: the day, breaking news they missed in the editor's words, what their alerts found and what else they missed as linked titles with topic
/// and time, how many more there are.
/// </summary>
internal static class DigestPost
{
    private const int MostStories = 10;

    /// <summary>So few and short that ten stories with the longest titles still fit the message.</summary>
    private const int MostBreaking = 3;
    private const int LongestBreaking = 200;
    private const int LongestTitle = 200;
    private const int LongestTopic = 60;

    /// <returns>Null when there is nothing to tell: what was missed was withdrawn since.</returns>
    public static Post? Of(DigestContent digest, DateTimeOffset now, PostContext context)
    {
        var breaking = digest.Broadcasts.Select(broadcast => (broadcast.CreatedAt, Text: WordsOf(broadcast, context))).Where(entry => entry.Text.Length > 0)
            .ToList();
        if (digest.Articles.Count == 0 && breaking.Count == 0)
            return null;

        var shown = digest.Articles.Take(MostStories).ToList();
        var text = TgHtml.Of(html =>
        {
            html.Bold(context.Words.Get("digest.title", ("date", new ChatTime(context.Words, context.Zone).Day(now))));
            if (Heading(html, "digest.breaking", breaking.Count))
            {
                foreach (var (moment, words) in breaking.Take(MostBreaking))
                    Write(html, words, moment, now, context);
            }

            Part(html, "digest.alerts", digest.AlertTotal, shown.Where(article => digest.Alerts.ContainsKey(article.Id)));
            Part(html, "digest.missed", digest.Total - digest.AlertTotal, shown.Where(article => !digest.Alerts.ContainsKey(article.Id)));
            if (digest.Total > shown.Count)
                html.Blank().Text(context.Words.Count("digest.more", digest.Total - shown.Count));
        });
        var latest = new Keyboard().Row(Keyboard.Button(context.Words.Get("digest.latest"), NewestButton.Name)).Build();
        return new Post(text, Keyboard: latest);

        void Part(TgHtml html, string key, int count, IEnumerable<Article> articles)
        {
            if (!Heading(html, key, count))
                return;

            foreach (var article in articles)
                Write(html, article, digest.Alerts.GetValueOrDefault(article.Id), now, context);
        }

        bool Heading(TgHtml html, string key, int count)
        {
            if (count == 0)
                return false;

            var isFirst = !html.Plain.Contains('\n', StringComparison.Ordinal);
            (isFirst ? html.Line() : html.Blank()).Text(context.Words.Count(key, count));
            return true;
        }
    }

    /// <summary>In the reader's language, else in the one there is.</summary>
    private static string WordsOf(Broadcast broadcast, PostContext context)
    {
        var written = broadcast.Texts.GetValueOrDefault(context.Words.Language) ?? broadcast.Texts.Values.FirstOrDefault();
        return written is null ? "" : Excerpt.Of(written.Text.Trim(), LongestBreaking);
    }

    private static void Write(TgHtml html, string text, DateTimeOffset moment, DateTimeOffset now, PostContext context)
    {
        html.Blank().Text("• ").Bold(text);
        html.Line().Italic(When(moment, now, context));
    }

    private static void Write(TgHtml html, Article article, string? query, DateTimeOffset now, PostContext context)
    {
        var url = TgLink.IsWeb(article.Url) ? article.Url! : TgLink.ToBot(context.BotUserName, $"a{article.Id}");
        html.Blank().Text("• ").Link(Excerpt.Of(article.Title.Trim(), LongestTitle), url);
        html.Line().Italic(Origin(article, query, now, context));
    }

    /// <summary>Topic, or the alert that found it, and time, with the day where it is not today's; the source where the story has no topic.</summary>
    private static string Origin(Article article, string? query, DateTimeOffset now, PostContext context)
    {
        var about = query ?? (article.TopicIds is [var topic, ..] ? context.Topics.NameOf(topic, context.Words.Language) : context.SourceOf(article));
        return $"{(query is null ? "" : "🔔 ")}{Excerpt.Of(about, LongestTopic)} · {When(article.Published ?? article.FirstSeenAt, now, context)}";
    }

    private static string When(DateTimeOffset moment, DateTimeOffset now, PostContext context)
    {
        var time = new ChatTime(context.Words, context.Zone);
        return time.DateOf(moment) == time.DateOf(now) ? time.OfDay(moment) : time.Full(moment);
    }
}
