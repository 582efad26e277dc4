using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Stories;

/// <summary>The stories most like one.</summary>
internal sealed class RelatedMenu(IArticleStore articles, IRelatedStories related, StoryList stories)
{
    private const int LongestTitle = 120;

    /// <returns>Null when there is none.</returns>
    public async Task<Screen?> OpenAsync(long articleId, Visit visit, CancellationToken cancellationToken)
    {
        var found = await related.RelatedAsync(articleId, StoryList.PageSize, cancellationToken);
        if (found.Count == 0 || await articles.FindAsync(articleId, cancellationToken) is not { } article)
            return null;

        var text = TgHtml.Of(html =>
        {
            html.Text(visit.Say.Get("related.title", ("title", Excerpt.Of(article.Title, LongestTitle))));
            foreach (var (index, other) in found.Index())
                stories.Write(html, index + 1, other, StoryList.Passage(other), visit);
        });
        var numbered = found.Select((other, index) => (index + 1, other));
        return new Screen(text, new Keyboard().Row(StoryList.Numbers(numbered, ListPath.OfRelated(articleId))).Build());
    }
}
