using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Telegram.Rendering;

/// <summary>A story as it is posted: bold title, lead, source, topics; its photo; buttons to read it and to follow its topic.</summary>
internal static class ArticlePost
{
    private const int MostTitle = 300;
    private const int MostSource = 80;

    /// <summary>A post is a headline with a reason to read on, not the story.</summary>
    private const int MostLead = 700;
    private const int MostTopics = 6;
    private const int MostQuery = 80;
    private const int BlankLine = 2;

    public static Post Of(Article article, PostContext context)
    {
        // A text stays a text, and a photo whose picture is gone keeps it.
        var photo = context.Form != CopyForm.Text && TgLink.IsWeb(article.ImageUrl) ? PostPhoto.OfUrl(article.ImageUrl!) : null;
        var most = photo is null && context.Form != CopyForm.Photo ? TgLimits.Message : TgLimits.Caption;
        var previewUrl = context.AllowsPreview && TgLink.IsWeb(article.Url) ? article.Url : null;
        return new Post(TextOf(article, context, most), photo, ArticleButtons.Of(article, context), previewUrl);
    }

    private static TgText TextOf(Article article, PostContext context, int most)
    {
        var title = Excerpt.Of(article.Title.Trim(), MostTitle);
        var foot = TgHtml.Of(html => Foot(html, article, context));
        var room = most - title.Length - foot.Length - (2 * BlankLine);
        var lead = Excerpt.Of(LeadOf(article), Math.Min(MostLead, room));

        return TgHtml.Of(html => Foot(html.Bold(title).Blank().Text(lead).Blank(), article, context));
    }

    private static void Foot(TgHtml html, Article article, PostContext context)
    {
        if (article.HasVideo)
            html.Text("🎬 ").Text(context.Words.Get("post.video")).Text(" · ");
        html.Italic(Excerpt.Of(context.SourceOf(article), MostSource));

        var tags = article.TopicIds.Take(MostTopics)
            .Select(id => Hashtag.Of(context.Topics.NameOf(id, context.Words.Language), context.Words.Language))
            .Where(tag => tag.Length > 0)
            .Distinct()
            .ToList();
        if (tags.Count > 0)
            html.Line().Text(string.Join(' ', tags));
        if (context.Alert is { } alert)
            html.Line().Text("🔔 ").Italic(Excerpt.Of(alert.Query, MostQuery));
        if (context.UpdatedLine() is { } updated)
            html.Line().Italic(updated);
    }

    /// <summary>A story without a lead is introduced by its first paragraph.</summary>
    private static string LeadOf(Article article) =>
        (article.Lead.Trim() is { Length: > 0 } lead ? lead : article.Text.Trim().Split('\n', 2)[0]).Trim();
}
