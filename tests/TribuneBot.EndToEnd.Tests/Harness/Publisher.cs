using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TribuneBot.EndToEnd.Tests.Harness;

/// <summary>A newsroom's own system, which signs what it publishes as docs/operations.md says.</summary>
internal sealed class Publisher(Uri bot, string secret)
{
    public async Task<HttpStatusCode> SendAsync(object article, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.Serialize(article);
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "/publish")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Tribune-Timestamp", time);
        request.Headers.Add("X-Tribune-Signature", "sha256=" + Convert.ToHexStringLower(signature));
        using var response = await http.SendAsync(request, cancellationToken);
        return response.StatusCode;
    }
}
