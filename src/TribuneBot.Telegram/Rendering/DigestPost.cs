using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;

namespace TribuneBot.Telegram.Rendering;

/// <summary>A reader's digest: the day, what they missed as linked titles with topic and time, how many more there are.</summary>
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
            html.Line().Text(context.Words.Count("digest.missed", digest.Total));
            foreach (var article in shown)
                Write(html, article, now, context);
            if (digest.Total > shown.Count)
                html.Blank().Text(context.Words.Count("digest.more", digest.Total - shown.Count));
        });
        var latest = new Keyboard().Row(Keyboard.Button(context.Words.Get("digest.latest"), NewestButton.Name)).Build();
        return new Post(text, Keyboard: latest);
    }

    private static void Write(TgHtml html, Article article, DateTimeOffset now, PostContext context)
    {
        var url = TgLink.IsWeb(article.Url) ? article.Url! : TgLink.ToBot(context.BotUserName, $"a{article.Id}");
        html.Blank().Text("• ").Link(Excerpt.Of(article.Title.Trim(), LongestTitle), url);
        html.Line().Italic(Origin(article, now, context));
    }

    /// <summary>Topic and time, with the day where it is not today's; the source where the story has no topic.</summary>
    private static string Origin(Article article, DateTimeOffset now, PostContext context)
    {
        var about = article.TopicIds is [var topic, ..] ? context.Topics.NameOf(topic, context.Words.Language) : context.SourceOf(article);
        var time = new ChatTime(context.Words, context.Zone);
        var moment = article.Published ?? article.FirstSeenAt;
        var when = time.DateOf(moment) == time.DateOf(now) ? time.OfDay(moment) : time.Full(moment);
        return $"{Excerpt.Of(about, LongestTopic)} · {when}";
    }
}
