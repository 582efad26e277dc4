using System.Globalization;

namespace TribuneBot.Simulator.World;

/// <summary>The shape of a token: digits, a colon, 35 characters.</summary>
internal static class BotToken
{
    private const int SecretLength = 35;

    internal static bool IsWellFormed(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 16 && token.Length == colon + 1 + SecretLength
            && token.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0
            && token.AsSpan(colon + 1).ToString().All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
    }

    internal static long IdOf(string token) => long.Parse(token.AsSpan(0, token.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
}
