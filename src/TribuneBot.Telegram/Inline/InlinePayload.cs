using TribuneBot.Telegram.Commands;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Inline;

/// <summary>Behind the button over empty inline results: the search goes on in the private chat.</summary>
internal sealed class InlinePayload : IStartPayload
{
    public const string Word = "inline";

    public string Prefix => Word;

    public Task<IReadOnlyList<Reply>?> AnswerAsync(string rest, Visit visit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Reply>?>([new Reply.SendMessage(visit.ChatId, TgHtml.Of(visit.Say.Get("search.ask")))]);
}
