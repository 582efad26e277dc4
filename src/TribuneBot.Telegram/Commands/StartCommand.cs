using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

/// <summary>Welcomes a person, or answers the deep link they came by. Whoever starts gets deliveries.</summary>
internal sealed class StartCommand(NewsroomProfile newsroom, TopicsMenu menu, IReadOnlyList<IStartPayload> payloads) : IBotCommand
{
    public string Name => "start";

    /// <summary>Telegram shows a button for it.</summary>
    public string? MenuKey => null;

    public async Task<IReadOnlyList<Reply>> HandleAsync(string arguments, Visit visit, CancellationToken cancellationToken)
    {
        var wasStopped = visit.Reader.State == ReaderState.Stopped;
        visit.Reader = visit.Reader with { State = ReaderState.Active };
        var replies = await OpenLinkAsync(arguments, visit, cancellationToken)
            ?? [new Reply.SendMessage(visit.ChatId, Welcome(visit, wasStopped)), menu.Open(visit).Said(visit.ChatId)];

        // Before an editor's first message there was no chat that could have had the longer menu.
        return visit.Role >= Role.Editor ? [.. replies, new Reply.SetMenu(visit.ChatId, visit.Say.Language, visit.Role)] : replies;
    }

    private async Task<IReadOnlyList<Reply>?> OpenLinkAsync(string link, Visit visit, CancellationToken cancellationToken)
    {
        foreach (var payload in payloads)
        {
            if (link.StartsWith(payload.Prefix, StringComparison.Ordinal)
                && await payload.AnswerAsync(PostMark.Strip(link[payload.Prefix.Length..]), visit, cancellationToken) is { } replies)
            {
                return replies;
            }
        }

        return null;
    }

    private TgText Welcome(Visit visit, bool wasStopped) => TgHtml.Of(html => html
        .Bold(visit.Say.Get("start.welcome", ("newsroom", newsroom.Name)))
        .Blank().Text(visit.Say.Get(wasStopped ? "stop.resumed" : "start.what")));
}
