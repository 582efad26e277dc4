using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

/// <summary>What the browser is given, and what it is forbidden.</summary>
public sealed partial class WebPagesTests : SimulatorFixture
{
    [Fact]
    public async Task Every_file_that_the_page_names_is_served_from_here_and_nothing_else_is_asked_for()
    {
        var waiting = new Queue<string>([""]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path))
                continue;
            var (response, text) = await GetAsync(path);
            Assert.True(response.IsSuccessStatusCode, path);
            Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            foreach (Match named in Named().Matches(text))
                waiting.Enqueue("web/" + named.Groups["file"].Value);
            Assert.DoesNotMatch(Elsewhere(), text);
        }

        Assert.InRange(seen.Count, 20, 100);
    }

    [Fact]
    public async Task A_file_that_a_bot_calls_a_page_is_downloaded_and_nothing_in_it_runs()
    {
        using var page = new ByteArrayContent("<script>alert(1)</script>"u8.ToArray());
        page.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        using var form = new MultipartFormDataContent { { new StringContent(DemoWorld.ChannelId.ToString(System.Globalization.CultureInfo.InvariantCulture)), "chat_id" }, { page, "document", "page.html" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, Api("sendDocument")) { Content = form };
        using var sent = await SendAsync(request);
        var id = JsonNode.Parse(await sent.Content.ReadAsStringAsync(Token))!["result"]!["document"]!["file_id"]!.GetValue<string>();

        var (response, _) = await GetAsync("sim/files/" + id);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private async Task<(HttpResponseMessage Response, string Text)> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        var response = await SendAsync(request);
        return (response, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(Token)));
    }

    [GeneratedRegex("""(?:/web/|from '\./|url\("/web/)(?<file>[a-z]+\.(?:js|css|svg))""")]
    private static partial Regex Named();

    // An address to load from: in a tag, a style sheet or an import. Links that a person may press are no such thing.
    [GeneratedRegex("""(?:src|href)="(?:https?:)?//|url\("?https?:|from 'https?:|@import""")]
    private static partial Regex Elsewhere();
}
