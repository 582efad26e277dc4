namespace TribuneBot.Simulator.Updates;

/// <summary>Where a bot wants its updates sent.</summary>
internal sealed record WebhookSettings(string Url)
{
    internal static readonly WebhookSettings None = new("");

    /// <summary>1–256 of A-Z, a-z, 0-9, _ and -; sent back in X-Telegram-Bot-Api-Secret-Token.</summary>
    internal string? SecretToken { get; init; }

    /// <summary>Requests at once; 1 to 100.</summary>
    internal int MaxConnections { get; init; } = 40;

    internal bool IsSet => Url.Length > 0;
}
