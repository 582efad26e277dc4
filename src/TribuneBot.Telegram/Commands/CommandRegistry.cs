using TribuneBot.Core.Newsroom;

namespace TribuneBot.Telegram.Commands;

/// <summary>All commands, in the order of help and menus.</summary>
internal sealed class CommandRegistry
{
    private const int LongestName = 32;

    private readonly Dictionary<string, IBotCommand> _byName = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">A name is illegal or taken twice: the program must not start.</exception>
    public CommandRegistry(IReadOnlyList<IBotCommand> commands)
    {
        All = commands;
        foreach (var command in commands)
        {
            foreach (var name in command.Aliases.Prepend(command.Name))
                Add(name, command);
        }
    }

    public IReadOnlyList<IBotCommand> All { get; }

    /// <summary>The command of this name if this role may use it.</summary>
    public IBotCommand? Find(string name, Role role) =>
        _byName.TryGetValue(name, out var command) && role >= command.Role ? command : null;

    /// <summary>The commands that are listed for a role.</summary>
    public IEnumerable<IBotCommand> ListedFor(Role role) =>
        All.Where(command => command.MenuKey is not null && role >= command.Role);

    private void Add(string name, IBotCommand command)
    {
        if (name.Length is 0 or > LongestName || !name.All(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '_'))
            throw new InvalidOperationException($"\"/{name}\" cannot be a command: 1-32 letters of a-z, 0-9 and _ are.");
        if (!_byName.TryAdd(name, command))
            throw new InvalidOperationException($"Two commands are called /{name}.");
    }
}
