namespace TribuneBot.Configuration;

/// <summary>Finds the token in <c>BotToken</c> or the file <c>BotTokenFile</c>. No problem it reports holds the token's text.</summary>
internal sealed class BotTokenReader(SectionReader section)
{
    private const string Example = "123456789:AAExampleExampleExampleExampleExamp (from @BotFather)";

    /// <summary>Telegram's tokens have 35 characters after the colon; other servers of the Bot API may use fewer.</summary>
    private const int LeastSecretLength = 8;

    public string? Read()
    {
        var direct = section.Text("BotToken");
        var file = section.Text("BotTokenFile");
        if (direct is not null && file is not null)
        {
            section.Bad("BotTokenFile", "stands beside Telegram:BotToken, but only one of the two may be set", "/run/secrets/bot-token");
            return null;
        }

        if (file is not null)
            return ReadFile(file);

        if (direct is null)
            section.Bad("BotToken", "is missing: set it, or Telegram:BotTokenFile", Example);
        else if (!IsToken(direct))
            section.Bad("BotToken", "is not a bot token: digits, a colon, and a secret of letters, digits, _ and -", Example);

        return direct is not null && IsToken(direct) ? direct : null;
    }

    private string? ReadFile(string file)
    {
        try
        {
            var text = File.ReadAllText(file).Trim();
            if (IsToken(text))
                return text;

            section.Bad("BotTokenFile", $"is \"{file}\", whose text is not a bot token: digits, a colon, and a secret", Example);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            section.Bad("BotTokenFile", $"is \"{file}\", which cannot be read", "/run/secrets/bot-token");
        }

        return null;
    }

    private static bool IsToken(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && text[..colon].All(char.IsAsciiDigit)
            && text.Length - colon - 1 >= LeastSecretLength
            && text[(colon + 1)..].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
    }
}
