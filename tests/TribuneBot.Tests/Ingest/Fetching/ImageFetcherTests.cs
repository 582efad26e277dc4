using Microsoft.Extensions.Time.Testing;
using TribuneBot.Ingest.Fetching;

namespace TribuneBot.Tests.Ingest.Fetching;

public sealed class ImageFetcherTests
{
    private static async Task<byte[]?> FetchAsync(string answer)
    {
        await using var server = LoopbackServer.Answering(answer);
        using var fetcher = new SourceFetcher(
            new FetchOptions { AllowPrivateNetworks = true, Retries = 0, MaxBytes = 1_000 }, new FakeTimeProvider(), new Random(7));
        return await new ImageFetcher(fetcher).FetchAsync(server.Url, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Content-Type: image/jpeg\r\n")]
    [InlineData("Content-Type: application/octet-stream\r\n")]
    [InlineData("")]
    public async Task A_picture_comes_with_its_bytes(string header) =>
        Assert.Equal("bytes"u8.ToArray(), await FetchAsync(LoopbackServer.Ok("bytes", header)));

    [Fact]
    public async Task A_page_in_its_place_is_no_picture() =>
        Assert.Null(await FetchAsync(LoopbackServer.Ok("<html>", "Content-Type: text/html\r\n")));

    [Fact]
    public async Task What_cannot_be_had_is_nothing()
    {
        Assert.Null(await FetchAsync(LoopbackServer.Status("404 Not Found")));
        Assert.Null(await FetchAsync(LoopbackServer.Ok(new string('x', 1_001), "Content-Type: image/jpeg\r\n")));
    }
}
