using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

/// <summary>A command. Help, the command menus and the routing follow from the registered ones.</summary>
internal interface IBotCommand
{
    /// <summary>1–32 of <c>a-z0-9_</c>, without the slash.</summary>
    string Name { get; }

    /// <summary>Other names that people try; they stand in no menu.</summary>
    IReadOnlyList<string> Aliases => [];

    /// <summary>Who may use it. To everybody else it does not exist.</summary>
    Role Role => Role.Reader;

    /// <summary>Key of its one line in help and menus; null for a command that is not listed.</summary>
    string? MenuKey { get; }

    /// <param name="arguments">What stands behind the name, trimmed; may be empty.</param>
    Task<IReadOnlyList<Reply>> HandleAsync(string arguments, Visit visit, CancellationToken cancellationToken);
}
