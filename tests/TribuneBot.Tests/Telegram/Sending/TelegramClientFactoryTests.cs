using System.Net;
using System.Net.Sockets;
using Telegram.Bot;
using TribuneBot.Telegram.Sending;

namespace TribuneBot.Tests.Telegram.Sending;

public sealed class TelegramClientFactoryTests
{
    private const string Secret = "AAExampleExampleExampleExampleExample";
    private const string Token = "123456789:" + Secret;

    [Fact]
    public async Task A_refused_connection_never_shows_the_token()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        using var clients = new TelegramClientFactory(Token, "http://" + closed.LocalEndpoint);
        closed.Stop();

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => clients.Calls.GetMe(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_of_the_network_that_shows_the_token_is_replaced()
    {
        var redaction = new TokenRedaction(Token);
        var broken = new BrokenHandler(new HttpRequestException(
            HttpRequestError.ConnectionError, $"POST /bot{Token}/sendMessage", new IOException(Secret)));
        using var client = new HttpClient(new RedactionHandler(redaction, broken));

        var exception = await Assert.ThrowsAsync<HttpRequestException>(
            () => client.GetAsync(new Uri("http://127.0.0.1/"), TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpRequestError.ConnectionError, exception.HttpRequestError);
        Assert.Contains("/sendMessage", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret-without-number")]
    [InlineData("abc:AAExampleExampleExampleExampleExample")]
    public void A_malformed_token_is_refused_and_never_shown(string token)
    {
        var exception = Assert.Throws<ArgumentException>(() => new TelegramClientFactory(token));
        if (token.Length > 0)
            Assert.DoesNotContain(token, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("localhost:8081")]
    public void Another_server_needs_a_web_address(string url) =>
        Assert.Throws<ArgumentException>(() => new TelegramClientFactory(Token, url));

    [Fact]
    public async Task A_429_is_not_waited_out_by_the_library()
    {
        await using var stub = new BotApiStub(BotApiStub.Error(429, "Too Many Requests: retry after 1", "\"retry_after\":1"));
        using var clients = new TelegramClientFactory(Token, stub.Url);

        await Assert.ThrowsAnyAsync<Exception>(() => clients.Calls.GetMe(TestContext.Current.CancellationToken));
        Assert.Single(stub.Requests);
    }

    private sealed class BrokenHandler(Exception exception) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(exception);
    }
}
