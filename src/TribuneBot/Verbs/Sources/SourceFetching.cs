using TribuneBot.Configuration;
using TribuneBot.Ingest.Fetching;

namespace TribuneBot.Verbs.Sources;

/// <summary>Fetches for a verb, with the limits the bot has.</summary>
internal static class SourceFetching
{
    public static SourceFetcher Open(Settings settings) => new(
        new FetchOptions { AllowPrivateNetworks = settings.Ingest.AllowPrivateNetworks, Retries = 1 }, TimeProvider.System, new Random(Environment.ProcessId));

    /// <exception cref="VerbException">It is no address.</exception>
    public static string Address(string written)
    {
        var text = written.Contains("://", StringComparison.Ordinal) ? written : $"https://{written}";
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0
            ? address.AbsoluteUri
            : throw new VerbException($"\"{written}\" is not an http or https address, such as https://tribune.example/rss.");
    }
}
