using System.Globalization;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Commands;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Stories;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Withdrawals;

/// <summary>Finds a story by its link, shows it and asks whether it is to be withdrawn.</summary>
internal sealed class WithdrawCommand(IArticleStore articles, StoryList stories) : IBotCommand
{
    private const string BotLink = "?start=a";

    public string Name => "withdraw";

    public Role Role => Role.Editor;

    public string MenuKey => "menu.withdraw";

    public async Task<IReadOnlyList<Reply>> HandleAsync(string arguments, Visit visit, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
            return [new Reply.SendMessage(visit.ChatId, TgHtml.Of(visit.Say.Get("withdraw.ask")))];

        var link = arguments.Split((char[]?)null, 2)[0];
        return await FindAsync(link, cancellationToken) is { } article
            ? [Question(article, visit).Said(visit.ChatId)]
            : [new Reply.SendMessage(visit.ChatId, TgHtml.Of(visit.Say.Get(IsLink(link) ? "withdraw.unknown" : "withdraw.no-link")))];
    }

    /// <summary>A story without an address has the link of its "Read" button.</summary>
    private async Task<Article?> FindAsync(string link, CancellationToken cancellationToken)
    {
        var start = link.IndexOf(BotLink, StringComparison.Ordinal);
        if (start >= 0 && long.TryParse(PostMark.Strip(link[(start + BotLink.Length)..]), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return await articles.FindAsync(id, cancellationToken);

        return IsLink(link) ? await articles.FindByUrlAsync(WebAddress(link), cancellationToken) : null;
    }

    private static bool IsLink(string link) => TgLink.IsWeb(WebAddress(link)) && link.Contains('.', StringComparison.Ordinal);

    /// <summary>As people type it, often without the scheme.</summary>
    private static string WebAddress(string link) => link.Contains("://", StringComparison.Ordinal) ? link : "https://" + link;

    private Screen Question(Article article, Visit visit)
    {
        var text = TgHtml.Of(html =>
        {
            html.Bold(visit.Say.Get("withdraw.question"));
            stories.Write(html, number: null, article, StoryList.Passage(article), visit);
            html.Blank().Text(visit.Say.Get("withdraw.what"));
        });
        return new Screen(text, new Keyboard()
            .Row(Keyboard.Button(visit.Say.Get("withdraw.confirm"), WithdrawStoryButton.Name, article.Id))
            .Row(Keyboard.Button(visit.Say.Get("withdraw.keep"), KeepButton.Name))
            .Build());
    }
}
