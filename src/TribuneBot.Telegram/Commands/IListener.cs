using Telegram.Bot.Types;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

/// <summary>Hears messages that are no commands; the first listener that answers has it.</summary>
internal interface IListener
{
    /// <returns>Null when the message is not for this listener.</returns>
    Task<IReadOnlyList<Reply>?> HearAsync(Message message, Visit visit, CancellationToken cancellationToken);
}
