using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TribuneBot.Core.Readers;

namespace TribuneBot.Telegram.Updates;

/// <summary>Handles one kind of update. What Telegram is asked for (<c>allowed_updates</c>) follows from the registered handlers.</summary>
internal interface IUpdateHandler
{
    UpdateType Type { get; }

    /// <summary>It only answers: nothing is stored, not even that it was handled, and an update that comes again is answered again.</summary>
    bool ChangesNothing => false;

    /// <summary>Changes what the update changes within the unit and says what to reply once that is committed.</summary>
    Task<IReadOnlyList<Reply>> HandleAsync(Update update, IUpdateUnit unit, CancellationToken cancellationToken);

    /// <summary>What is said when the update could not be handled at all.</summary>
    IReadOnlyList<Reply> Apologise(Update update);
}
