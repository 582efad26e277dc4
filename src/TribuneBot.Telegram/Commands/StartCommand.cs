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
        visit.Reader = visit.Reader with { State = ReaderState.Active };
        foreach (var payload in payloads)
        {
            if (arguments.StartsWith(payload.Prefix, StringComparison.Ordinal)
                && await payload.AnswerAsync(arguments[payload.Prefix.Length..], visit, cancellationToken) is { } replies)
            {
                return replies;
            }
        }

        return [new Reply.SendMessage(visit.ChatId, Welcome(visit)), menu.Open(visit).Said(visit.ChatId)];
    }

    private TgText Welcome(Visit visit) => TgHtml.Of(html => html
        .Bold(visit.Say.Get("start.welcome", ("newsroom", newsroom.Name)))
        .Blank().Text(visit.Say.Get("start.what")));
}
