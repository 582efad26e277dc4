using System.Text.Json;
using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.Http;

/// <summary>
/// Fetches the loopback addresses that a call names as files, as Telegram fetches addresses of the internet. All other
/// addresses are left alone: the Simulator works without a network.
/// </summary>
internal sealed class AddressFetcher : IDisposable
{
    /// <summary>Bytes that Telegram downloads of a file sent by its address.</summary>
    private const int LargestFile = 20 * 1024 * 1024;

    private static readonly string[] Parameters = ["photo", "video", "document", "media", "rich_message"];
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = true, MaxAutomaticRedirections = 5 }) { Timeout = AnswerWithin, MaxResponseContentBufferSize = LargestFile };

    public void Dispose() => _http.Dispose();

    internal async Task FetchAsync(CallParameters parameters, CancellationToken cancellationToken)
    {
        foreach (var name in Parameters)
            foreach (var address in AddressesIn(parameters.Text(name)).Distinct())
                parameters.Fetched[address.AbsoluteUri] = await FetchAsync(address, cancellationToken);
    }

    private async Task<FetchedAddress> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(address, cancellationToken);
            if (!response.IsSuccessStatusCode)
                return new FetchedAddress(null, "");
            return new FetchedAddress(await response.Content.ReadAsByteArrayAsync(cancellationToken), response.Content.Headers.ContentType?.MediaType ?? "");
        }
        catch (HttpRequestException)
        {
            // Nobody there, or more than Telegram downloads: the bot hears that its address could not be fetched.
            return new FetchedAddress(null, "");
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchedAddress(null, "");
        }
    }

    private static List<Uri> AddressesIn(string value)
    {
        if (!value.Contains("://", StringComparison.Ordinal))
            return [];
        if (value[0] is not ('[' or '{'))
            return Loopback(value) is { } own ? [own] : [];
        try
        {
            return [.. InJson(JsonNode.Parse(value, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }))];
        }
        catch (JsonException)
        {
            // The method itself says what is wrong with it.
            return [];
        }
    }

    private static IEnumerable<Uri> InJson(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(static field => field.Key == "media" && field.Value is JsonValue ? Named(field.Value) : InJson(field.Value)),
        JsonArray array => array.SelectMany(InJson),
        _ => [],
    };

    private static IEnumerable<Uri> Named(JsonNode value) => value.GetValueKind() == JsonValueKind.String && Loopback(value.GetValue<string>()) is { } address ? [address] : [];

    private static Uri? Loopback(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address!.IsLoopback ? address : null;
}
