namespace TribuneBot.Telegram.Commands;

/// <summary>A command as it was typed.</summary>
/// <param name="Name">In small letters, without slash and bot name.</param>
/// <param name="Bot">The bot it names behind the <c>@</c>, or null.</param>
/// <param name="Arguments">The rest, trimmed.</param>
internal sealed record CommandCall(string Name, string? Bot, string Arguments)
{
    /// <returns>Null when the text is no command.</returns>
    public static CommandCall? Parse(string text)
    {
        if (!text.StartsWith('/'))
            return null;

        var end = 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;

        var parts = text[1..end].Split('@', 2);
        return parts[0].Length > 0 && parts[0].All(IsNameLetter)
            ? new CommandCall(parts[0].ToLowerInvariant(), parts.Length > 1 ? parts[1] : null, text[end..].Trim())
            : null;
    }

    public bool IsFor(string botName) => Bot is null || Names(botName);

    public bool Names(string botName) => string.Equals(Bot, botName, StringComparison.OrdinalIgnoreCase);

    private static bool IsNameLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';
}
