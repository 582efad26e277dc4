using TribuneBot.Core.Newsroom;

namespace TribuneBot.Telegram.Callbacks;

/// <summary>All buttons by verb.</summary>
internal sealed class ButtonRegistry
{
    private readonly Dictionary<string, IButton> _byVerb = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">A verb is illegal or taken twice: the program must not start.</exception>
    public ButtonRegistry(IEnumerable<IButton> buttons)
    {
        foreach (var button in buttons)
        {
            if (button.Verb.Length is 0 or > 8 || !button.Verb.All(char.IsAsciiLetterLower))
                throw new InvalidOperationException($"\"{button.Verb}\" cannot be a button's verb: 1-8 letters of a-z are.");
            if (!_byVerb.TryAdd(button.Verb, button))
                throw new InvalidOperationException($"Two buttons have the verb \"{button.Verb}\".");
        }
    }

    public IEnumerable<IButton> All => _byVerb.Values;

    /// <summary>The button of this verb if this role may press it.</summary>
    public IButton? Find(string verb, Role role) =>
        _byVerb.TryGetValue(verb, out var button) && role >= button.Role ? button : null;
}
