using System.Reflection;

namespace TribuneBot.Ingest.Fetching;

/// <summary>The limits within which documents are fetched.</summary>
public sealed record FetchOptions
{
    /// <value>False: private, loopback and link-local addresses are refused (<c>Ingest:AllowPrivateNetworks</c>).</value>
    public bool AllowPrivateNetworks { get; init; }

    /// <value>10 MB, after decompression.</value>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <value>30 s for one attempt, redirects and body included.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <value>5.</value>
    public int MaxRedirects { get; init; } = 5;

    /// <value>2, after a broken connection or a server's error that names no time.</value>
    public int Retries { get; init; } = 2;

    /// <value>1 s before the first retry, doubled for each after it, with jitter.</value>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <value><c>TribuneBot/</c> and the version.</value>
    public string UserAgent { get; init; } = $"TribuneBot/{Assembly.GetExecutingAssembly().GetName().Version?.ToString(2)}";
}
