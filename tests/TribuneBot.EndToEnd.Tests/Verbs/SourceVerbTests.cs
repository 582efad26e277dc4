using System.Text.Json;
using TribuneBot.EndToEnd.Tests.Harness;

namespace TribuneBot.EndToEnd.Tests.Verbs;

/// <summary>Sources as data, from the command line.</summary>
public sealed class SourceVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tribunebot-sources-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_source_is_tried_added_listed_paused_resumed_exported_and_removed()
    {
        await using var feed = new NewsFeed();
        feed.Add("regatta", "A regatta on the bay", "Sport", TimeProvider.System.GetUtcNow());
        await File.WriteAllTextAsync(Path.Combine(_folder, "appsettings.json"), """{"Ingest":{"AllowPrivateNetworks":true}}""", Token);
        var url = feed.Address.AbsoluteUri;

        Assert.Contains("A regatta on the bay", await RunAsync(0, "sources", "test", url), StringComparison.Ordinal);
        Assert.StartsWith("Added as 1: Test desk,", await RunAsync(0, "sources", "add", url, "--topic", "sport", "--interval", "00:02:00"), StringComparison.Ordinal);
        Assert.Contains("is a source already", await RunAsync(1, "sources", "add", url), StringComparison.Ordinal);

        Assert.StartsWith("Paused: Test desk", await RunAsync(0, "sources", "pause", "test DESK"), StringComparison.Ordinal);
        using (var listed = JsonDocument.Parse(await RunAsync(0, "sources", "list", "--json")))
        {
            var source = Assert.Single(listed.RootElement.EnumerateArray());
            Assert.Equal((true, 120, url), (source.GetProperty("isPaused").GetBoolean(), source.GetProperty("interval").GetInt32(), source.GetProperty("url").GetString()));
        }

        Assert.StartsWith("Resumed: Test desk", await RunAsync(0, "sources", "resume", url), StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(_folder, "mine.opml"), await RunAsync(0, "sources", "export"), Token);
        Assert.StartsWith("Removed: Test desk", await RunAsync(0, "sources", "remove", "1"), StringComparison.Ordinal);
        Assert.StartsWith("1 added, 0 known already", await RunAsync(0, "sources", "import", "mine.opml"), StringComparison.Ordinal);
        Assert.Contains("Test desk", await RunAsync(0, "sources", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_added_is_one_sentence()
    {
        Assert.Contains("private network", await RunAsync(1, "sources", "add", "http://127.0.0.1:9/rss"), StringComparison.Ordinal);
        Assert.Contains("is not an http or https address", await RunAsync(1, "sources", "add", "ftp://tribune.example/"), StringComparison.Ordinal);
        Assert.Contains("needs --item", await RunAsync(1, "sources", "add", "https://tribune.example/", "--kind", "list"), StringComparison.Ordinal);
        Assert.Contains("There is no topic \"chess\"", await RunAsync(1, "sources", "add", "https://tribune.example/", "--unchecked", "--topic", "chess"), StringComparison.Ordinal);
        Assert.Contains("There is no source \"7\"", await RunAsync(1, "sources", "remove", "7"), StringComparison.Ordinal);
        Assert.Contains("missing.opml cannot be read", await RunAsync(1, "sources", "import", "missing.opml"), StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(int expected, params string[] arguments)
    {
        var (code, output) = await BotProcess.RunAsync(_folder, Token, arguments);
        Assert.True(code == expected, output);
        return output;
    }
}
