using System.Globalization;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.World;

/// <summary>The shape of a token: digits, a colon, 35 characters.</summary>
internal static class BotToken
{
    private const int SecretLength = 35;
    private const int LongestToken = 80;

    internal static bool IsWellFormed(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 16 && token[0] != '0' && token.Length == colon + 1 + SecretLength
            && token.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0
            && token.AsSpan(colon + 1).ToString().All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
    }

    /// <summary>What a server says to a token that opens no bot; it looks at the form first, and at the number next.</summary>
    internal static ApiException Refusal(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || token[0] == '0' || token.Length > LongestToken)
            return new ApiException(401, "Unauthorized: invalid token specified");
        if (!long.TryParse(token.AsSpan(0, colon), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            return new ApiException(421, "Misdirected Request: unallowed token specified");
        return new ApiException(401, id is > 0 and < 1L << 54 ? "Unauthorized" : "Unauthorized: invalid token specified");
    }

    internal static long IdOf(string token) => long.Parse(token.AsSpan(0, token.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
}
