using System.Collections.Specialized;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Web;

namespace TribuneBot.EndToEnd.Tests.Harness;

/// <summary>A WebSub hub on loopback: accepts a subscription, verifies its intent, delivers.</summary>
internal sealed class Hub : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly HttpClient _http = new();
    private NameValueCollection _subscription = [];

    public Hub()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort.Next()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
    }

    public Uri Address { get; }

    /// <summary>Waits for the subscriber's request and asks it whether it meant that (W3C WebSub, 5.1 and 5.3).</summary>
    /// <returns>The status of its answer, and whether it echoed the challenge.</returns>
    public async Task<(HttpStatusCode Status, bool IsEchoed)> SubscribeAsync(CancellationToken cancellationToken)
    {
        var context = await _listener.GetContextAsync().WaitAsync(cancellationToken);
        using var reader = new StreamReader(context.Request.InputStream);
        _subscription = HttpUtility.ParseQueryString(await reader.ReadToEndAsync(cancellationToken));
        context.Response.StatusCode = (int)HttpStatusCode.Accepted;
        context.Response.Close();

        var query = $"hub.mode=subscribe&hub.topic={Uri.EscapeDataString(Topic)}&hub.challenge=ch4llenge&hub.lease_seconds=864000";
        using var answer = await _http.GetAsync(new Uri($"{_subscription["hub.callback"]}?{query}"), cancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken) == "ch4llenge");
    }

    public string Topic => _subscription["hub.topic"]!;

    /// <param name="secret">Null: the one the subscriber gave.</param>
    public async Task<HttpStatusCode> DeliverAsync(byte[] document, string? secret, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _subscription["hub.callback"]) { Content = new ByteArrayContent(document) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/rss+xml");
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret ?? _subscription["hub.secret"]!), document);
        request.Headers.Add("X-Hub-Signature", "sha256=" + Convert.ToHexStringLower(signature));
        using var response = await _http.SendAsync(request, cancellationToken);
        return response.StatusCode;
    }

    public void Dispose()
    {
        _listener.Close();
        _http.Dispose();
    }
}
