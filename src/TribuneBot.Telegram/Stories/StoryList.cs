using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Search;
using TribuneBot.Core.Topics;
using TribuneBot.Core.Zones;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Stories;

/// <summary>Stories one below the other: the title, as a link where there is one, then a passage, then source, topic and date.</summary>
internal sealed class StoryList(NewsroomProfile newsroom, TopicCatalog topics)
{
    /// <summary>Stories on a page; whatever their lengths, a page fits a message.</summary>
    public const int PageSize = 5;

    private const int LongestTitle = 250;
    private const int LongestPassage = 300;
    private const int LongestSource = 80;
    private const int LongestTopic = 40;

    /// <param name="number">Its place in a list; null where it stands alone.</param>
    /// <param name="note">Stands at the end of that line; null for none.</param>
    public void Write(TgHtml html, int? number, Article article, Snippet passage, Visit visit, string? note = null)
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
        html.Line().Italic(string.Join(" · ", Origin(article, visit, note)));
    }

    /// <summary>A passage for a story that was not searched for.</summary>
    public static Snippet Passage(Article article) => new(Excerpt.Of(article.Lead, LongestPassage), []);

    /// <summary>A row of numbers, each of which draws its story's card in the place of the list.</summary>
    public static IReadOnlyCollection<InlineKeyboardButton> Numbers(IEnumerable<(int Number, Article Article)> stories, ListPath path) =>
    [
        .. stories.Select(story => Keyboard.Button(
            story.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), StoryButton.Name, [story.Article.Id, .. path.Parts])),
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

    private IEnumerable<string> Origin(Article article, Visit visit, string? note)
    {
        yield return Excerpt.Of(article.Agency ?? (IsOwn(article.Site) ? newsroom.Name : article.Site), LongestSource);
        if (article.TopicIds.FirstOrDefault(id => topics.Find(id) is { IsRetired: false }) is { } topic)
            yield return Excerpt.Of(topics.NameOf(topic, visit.Say.Language), LongestTopic);
        if (article.Published is { } published)
            yield return visit.Say.Date(ZoneRules.DayOf(published, visit.ZoneIn(newsroom)));
        if (note is not null)
            yield return note;
    }

    private bool IsOwn(string site) => site == newsroom.Site || site == NewsroomProfile.UnnamedSite;
}
