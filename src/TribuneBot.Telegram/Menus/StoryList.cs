using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Search;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Menus;

/// <summary>Stories one below the other: the title as a link, or a button that reads it here, then a passage, then source and date.</summary>
internal sealed class StoryList(NewsroomProfile newsroom)
{
    /// <summary>Stories on a page; whatever their lengths, a page fits a message.</summary>
    public const int PageSize = 5;

    private const int LongestTitle = 250;
    private const int LongestPassage = 300;
    private const int LongestSource = 80;

    /// <param name="number">Its place in a list; null where it stands alone.</param>
    public void Write(TgHtml html, int? number, Article article, Snippet passage, LocalText say)
    {
        html.Blank();
        if (number is not null)
            html.Text($"{number}. ");
        var title = Excerpt.Of(article.Title, LongestTitle);
        if (TgLink.IsWeb(article.Url))
            html.Bold(bold => bold.Link(title, article.Url!));
        else
            html.Bold(title);

        if (passage.Text.Length > 0)
            html.Line().With(rest => Write(rest, passage));
        html.Line().Italic(Origin(article, say));
    }

    /// <summary>A passage for a story that was not searched for.</summary>
    public static Snippet Passage(Article article) => new(Excerpt.Of(article.Lead, LongestPassage), []);

    /// <summary>One button for each story that has no address to link to.</summary>
    public static IReadOnlyCollection<InlineKeyboardButton> ReadButtons(IEnumerable<(int Number, Article Article)> stories, LocalText say) =>
    [
        .. stories.Where(story => !TgLink.IsWeb(story.Article.Url))
            .Select(story => Keyboard.Button(say.Get("results.read", ("n", story.Number)), ReadButton.Name, story.Article.Id)),
    ];

    private static void Write(TgHtml html, Snippet passage)
    {
        var text = passage.Text[..TextBreaks.WholeCharacters(passage.Text, LongestPassage)];
        var at = 0;
        foreach (var mark in passage.Marks.TakeWhile(mark => mark.Start + mark.Length <= text.Length))
        {
            html.Text(text[at..mark.Start]).Bold(text.Substring(mark.Start, mark.Length));
            at = mark.Start + mark.Length;
        }

        html.Text(text[at..]);
    }

    private string Origin(Article article, LocalText say)
    {
        var source = Excerpt.Of(article.Agency ?? (IsOwn(article.Site) ? newsroom.Name : article.Site), LongestSource);
        if (article.Published is not { } published)
            return source;

        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(published, newsroom.TimeZone).DateTime);
        return $"{source} · {say.Date(day)}";
    }

    private bool IsOwn(string site) => site == newsroom.Site || site == NewsroomProfile.UnnamedSite;
}
