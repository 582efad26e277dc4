using System.Globalization;
using TribuneBot.Ingest.Fetching;

namespace TribuneBot.Ingest.Push;

/// <summary>Asks WebSub hubs for subscriptions, with the guards of every other fetch.</summary>
internal sealed class HubClient : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;

    public HubClient(FetchOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _http = new HttpMessageInvoker(GuardedConnections.Create(options));
    }

    /// <returns>One sentence that says what went wrong; null when the hub accepted the request.</returns>
    public async Task<string?> SubscribeAsync(
        string hub, string topic, string callback, string secret, TimeSpan lease, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, hub);
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["hub.callback"] = callback,
            ["hub.mode"] = "subscribe",
            ["hub.topic"] = topic,
            ["hub.secret"] = secret,
            ["hub.lease_seconds"] = ((long)lease.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        });
        using var timeout = new CancellationTokenSource(_options.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            return response.IsSuccessStatusCode ? null : FetchFaults.Of(response, _clock.GetUtcNow()).Reason;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"The hub took longer than {_options.Timeout.TotalSeconds:0} s.";
        }
        catch (HttpRequestException fault)
        {
            return FetchFaults.Of(fault).Reason;
        }
        catch (IOException)
        {
            return "The hub's answer broke off.";
        }
    }

    public void Dispose() => _http.Dispose();
}
