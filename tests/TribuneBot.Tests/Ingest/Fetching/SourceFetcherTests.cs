using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Ingest.Fetching;

namespace TribuneBot.Tests.Ingest.Fetching;

public sealed class SourceFetcherTests
{
    private static readonly FetchOptions Local = new() { AllowPrivateNetworks = true, RetryDelay = TimeSpan.Zero, MaxBytes = 1_000, UserAgent = "TribuneBot/test" };

    private readonly FakeTimeProvider _clock = new(Moment.Of("2023-03-14T09:00:00Z"));

    [Fact]
    public async Task A_document_comes_with_its_validators_verbatim()
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Ok("<rss/>",
            "ETag: W/\"odd, one\"\r\nLast-Modified: Tue, 14 mar 2023 9:00 +0400\r\nContent-Type: text/xml; charset=x\r\n"));

        var fetched = Assert.IsType<FetchResult.Fetched>(await FetchAsync(server.Url));

        Assert.Equal("<rss/>", Encoding.UTF8.GetString(fetched.Bytes));
        Assert.Equal(("W/\"odd, one\"", "Tue, 14 mar 2023 9:00 +0400", "text/xml; charset=x"), (fetched.ETag, fetched.LastModified, fetched.ContentType));
        Assert.Equal(server.Url, fetched.FinalUrl.AbsoluteUri);
    }

    [Fact]
    public async Task Validators_are_sent_back_and_a_304_is_not_modified()
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Status("304 Not Modified"));

        var result = await FetchAsync(server.Url, etag: "W/\"odd, one\"", lastModified: "Tue, 14 mar 2023 9:00 +0400");

        Assert.IsType<FetchResult.NotModified>(result);
        var request = Assert.Single(server.Requests);
        Assert.Contains("If-None-Match: W/\"odd, one\"\r\n", request);
        Assert.Contains("If-Modified-Since: Tue, 14 mar 2023 9:00 +0400\r\n", request);
        Assert.Contains("User-Agent: TribuneBot/test\r\n", request);
    }

    [Fact]
    public async Task Redirects_are_followed_to_the_final_address()
    {
        await using var server = LoopbackServer.Answering(
            LoopbackServer.Status("301 Moved Permanently", "Location: /two\r\n"), LoopbackServer.Status("307 Temporary Redirect", "Location: three?x=1\r\n"), LoopbackServer.Ok("here"));

        var fetched = Assert.IsType<FetchResult.Fetched>(await FetchAsync(server.Url));

        Assert.Equal(server.Url + "three?x=1", fetched.FinalUrl.AbsoluteUri);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("301 Moved Permanently", "308 Permanent Redirect", "three")]
    [InlineData("308 Permanent Redirect", "302 Found", "two")]
    [InlineData("307 Temporary Redirect", "301 Moved Permanently", null)]
    public async Task A_document_has_moved_as_far_as_the_moves_are_for_good(string first, string second, string? movedTo)
    {
        await using var server = LoopbackServer.Answering(
            LoopbackServer.Status(first, "Location: /two\r\n"), LoopbackServer.Status(second, "Location: /three\r\n"), LoopbackServer.Ok("here"));

        var fetched = Assert.IsType<FetchResult.Fetched>(await FetchAsync(server.Url));

        Assert.Equal(movedTo is null ? null : server.Url + movedTo, fetched.MovedTo);
    }

    [Theory]
    [InlineData("Location: /again\r\n", "The server redirects more than 5 times.")]
    [InlineData("", "The server redirects to nowhere.")]
    [InlineData("Location: file:///etc/passwd\r\n", "The server redirects to nowhere.")]
    public async Task Redirects_that_lead_nowhere_fail(string location, string reason)
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Status("302 Found", location));

        Assert.Equal(reason, Assert.IsType<FetchResult.Failed>(await FetchAsync(server.Url)).Reason);
    }

    [Fact]
    public async Task A_private_address_is_refused()
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Ok("secret"));

        foreach (var url in new[] { server.Url, server.Url.Replace("127.0.0.1", "localhost"), server.Url.Replace("127.0.0.1", "[::ffff:127.0.0.1]"), server.Url.Replace("127.0.0.1", "0x7f000001") })
        {
            var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync(url, options: Local with { AllowPrivateNetworks = false }));
            Assert.Equal("The host is on a private network, which Ingest:AllowPrivateNetworks does not allow.", failed.Reason);
        }

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("Content-Length: 1001\r\n")]
    [InlineData("")]
    public async Task A_document_over_the_limit_is_not_read(string length)
    {
        await using var server = LoopbackServer.Answering($"HTTP/1.1 200 OK\r\nConnection: close\r\n{length}\r\n{new string('x', 1001)}");

        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync(server.Url));

        Assert.StartsWith("The document is larger than", failed.Reason);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Compressed_documents_are_unpacked(string coding)
    {
        await using var server = Compressed(coding, Encoding.UTF8.GetBytes("<rss/>"));

        Assert.Equal("<rss/>", Encoding.UTF8.GetString(Assert.IsType<FetchResult.Fetched>(await FetchAsync(server.Url)).Bytes));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_decompression_bomb_counts_at_its_full_size(string coding)
    {
        await using var server = Compressed(coding, new byte[1_000_000]);

        Assert.StartsWith("The document is larger than", Assert.IsType<FetchResult.Failed>(await FetchAsync(server.Url)).Reason);
    }

    [Fact]
    public async Task A_bad_compression_is_a_failure()
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Ok("not gzip", "Content-Encoding: gzip\r\n"));

        Assert.Equal("The server's answer broke off or was badly compressed.", Assert.IsType<FetchResult.Failed>(await FetchAsync(server.Url)).Reason);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_tried_again()
    {
        await using var server = LoopbackServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ncut", LoopbackServer.Ok("whole"));

        Assert.IsType<FetchResult.Fetched>(await FetchAsync(server.Url));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_body_that_never_ends_meets_the_time_limit()
    {
        var isSent = new TaskCompletionSource();
        await using var server = LoopbackServer.Writing(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\nslow"u8.ToArray(), token);
            isSent.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
        });

        var fetching = FetchAsync(server.Url);
        await isSent.Task;
        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("The server took longer than 30 s.", Assert.IsType<FetchResult.Failed>(await fetching).Reason);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_servers_error_is_tried_three_times()
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Status("502 Bad Gateway"));

        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync(server.Url));

        Assert.Equal(("The server answered 502 BadGateway.", 3), (failed.Reason, server.Requests.Count));
    }

    [Theory]
    [InlineData("503 Service Unavailable", "Retry-After: 120\r\n")]
    [InlineData("429 Too Many Requests", "Retry-After: Tue, 14 Mar 2023 09:02:00 GMT\r\n")]
    public async Task A_server_that_names_a_time_is_not_asked_again(string status, string header)
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Status(status, header));

        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync(server.Url));

        Assert.Equal((TimeSpan.FromMinutes(2), 1), (failed.RetryAfter, server.Requests.Count));
    }

    [Fact]
    public async Task A_missing_document_is_not_asked_for_again()
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Status("404 Not Found"));

        Assert.Equal("The server answered 404 NotFound.", Assert.IsType<FetchResult.Failed>(await FetchAsync(server.Url)).Reason);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Nobody_listening_is_a_failure_without_the_address()
    {
        var server = LoopbackServer.Answering("");
        var url = server.Url.Replace("http://", "http://editor:password@");
        await server.DisposeAsync();

        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync(url));

        Assert.Equal("The host could not be connected to.", failed.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ftp://courier.example/")]
    [InlineData("/relative")]
    public async Task Another_kind_of_address_is_refused(string url) => Assert.IsType<FetchResult.Failed>(await FetchAsync(url));

    [Fact]
    public async Task Cancelling_throws()
    {
        await using var server = LoopbackServer.Writing((_, _, token) => Task.Delay(Timeout.InfiniteTimeSpan, token));
        using var fetcher = new SourceFetcher(Local, _clock, new Random(1));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.FetchAsync(server.Url, null, null, cancelled.Token));
    }

    private static LoopbackServer Compressed(string coding, byte[] content)
    {
        using var packed = new MemoryStream();
        using (Stream packing = coding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest) : new GZipStream(packed, CompressionLevel.Fastest))
            packing.Write(content);

        var bytes = packed.ToArray();
        return LoopbackServer.Writing(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nContent-Length: {bytes.Length}\r\n\r\n"), token);
            await stream.WriteAsync(bytes, token);
        });
    }

    private async Task<FetchResult> FetchAsync(string url, string? etag = null, string? lastModified = null, FetchOptions? options = null)
    {
        using var fetcher = new SourceFetcher(options ?? Local, _clock, new Random(1));
        return await fetcher.FetchAsync(url, etag, lastModified, TestContext.Current.CancellationToken);
    }
}
