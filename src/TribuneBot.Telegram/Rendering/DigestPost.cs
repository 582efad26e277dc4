using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Stories;

namespace TribuneBot.Telegram.Rendering;

/// <summary>A reader's digest: the day, what their alerts found and what they missed as linked titles with topic and time, how many more there are.</summary>
internal static class DigestPost
{
    private const int MostStories = 10;
    private const int LongestTitle = 200;
    private const int LongestTopic = 60;

    /// <returns>Null when there is nothing to tell: what was missed was withdrawn since.</returns>
    public static Post? Of(DigestContent digest, DateTimeOffset now, PostContext context)
    {
        if (digest.Articles.Count == 0)
            return null;

        var shown = digest.Articles.Take(MostStories).ToList();
        var text = TgHtml.Of(html =>
        {
            html.Bold(context.Words.Get("digest.title", ("date", new ChatTime(context.Words, context.Zone).Day(now))));
            Part(html, "digest.alerts", digest.AlertTotal, shown.Where(article => digest.Alerts.ContainsKey(article.Id)));
            Part(html, "digest.missed", digest.Total - digest.AlertTotal, shown.Where(article => !digest.Alerts.ContainsKey(article.Id)));
            if (digest.Total > shown.Count)
                html.Blank().Text(context.Words.Count("digest.more", digest.Total - shown.Count));
        });
        var latest = new Keyboard().Row(Keyboard.Button(context.Words.Get("digest.latest"), NewestButton.Name)).Build();
        return new Post(text, Keyboard: latest);

        void Part(TgHtml html, string key, int count, IEnumerable<Article> articles)
        {
            if (count == 0)
                return;

            var isFirst = !html.Plain.Contains('\n', StringComparison.Ordinal);
            (isFirst ? html.Line() : html.Blank()).Text(context.Words.Count(key, count));
            foreach (var article in articles)
                Write(html, article, digest.Alerts.GetValueOrDefault(article.Id), now, context);
        }
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
        var about = query is not null ? $"🔔 {query}" : article.TopicIds is [var topic, ..] ? context.Topics.NameOf(topic, context.Words.Language) : context.SourceOf(article);
        var time = new ChatTime(context.Words, context.Zone);
        var moment = article.Published ?? article.FirstSeenAt;
        var when = time.DateOf(moment) == time.DateOf(now) ? time.OfDay(moment) : time.Full(moment);
        return $"{Excerpt.Of(about, LongestTopic)} · {when}";
    }
}
