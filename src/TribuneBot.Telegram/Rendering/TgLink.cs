namespace TribuneBot.Telegram.Rendering;

/// <summary>Addresses in texts and on buttons.</summary>
internal static class TgLink
{
    private static readonly string[] Schemes = ["http", "https", "tg", "mailto"];

    public static bool IsAllowed(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && Schemes.Contains(parsed.Scheme);

    /// <summary>What Telegram takes behind a button: an absolute http or https address.</summary>
    public static bool IsWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https";

    /// <summary>Opens the private chat with the bot; <paramref name="payload"/> comes back with <c>/start</c>.</summary>
    public static string ToBot(string userName, string payload) => $"https://t.me/{userName}?start={payload}";

    public static string Escape(string url) =>
        url.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
