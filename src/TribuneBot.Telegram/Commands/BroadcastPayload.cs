using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

/// <summary><c>b_1a_3</c>, behind a channel's "Get the news in private": whoever comes by it wants what they saw there.</summary>
internal sealed class BroadcastPayload(TopicsMenu menu) : IStartPayload
{
    public string Prefix => "b_";

    public Task<IReadOnlyList<Reply>?> AnswerAsync(string rest, Visit visit, CancellationToken cancellationToken)
    {
        visit.Reader = visit.Reader with { WantsBreaking = true };
        return Task.FromResult<IReadOnlyList<Reply>?>(
        [
            new Reply.SendMessage(visit.ChatId, TgHtml.Of(visit.Say.Get("start.from-channel"))),
            menu.Open(visit).Said(visit.ChatId),
        ]);
    }
}
