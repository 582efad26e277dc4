using TribuneBot.Telegram.Sending;

namespace TribuneBot.Telegram.Updates;

/// <summary>Carries replies to Telegram. A reply that Telegram refuses is logged and gone: what it would have said is stored already.</summary>
internal interface IReplySender
{
    Task<ReplyOutcome> SendAsync(Reply reply, CancellationToken cancellationToken);
}
