using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using TribuneBot.Core.Push;
using TribuneBot.Ingest.Fetching;
using TribuneBot.Ingest.Push;
using TribuneBot.Tests.Ingest.Fetching;
using TribuneBot.Tests.Ingest.Polling;

namespace TribuneBot.Tests.Ingest.Push;

/// <summary>WebSub's whole conversation with a publisher and a hub that are real HTTP servers.</summary>
public sealed class HubDeskTests : IDisposable
{
    private readonly PollWorld _world = new();
    private readonly RecordedLog<HubDesk> _log = new();
    private readonly HubDesk _desk;
    private int _stored;

    public HubDeskTests() => _desk = new HubDesk(
        _world.HubLeases, _world.SourceStore, _world.Poller, new Uri("https://bot.courier.example/base/"),
        new FetchOptions { AllowPrivateNetworks = true }, _world.Clock, _log);

    public void Dispose()
    {
        _desk.Dispose();
        _world.Dispose();
    }

    [Fact]
    public async Task Discovery_subscription_verification_delivery_and_renewal()
    {
        await using var hub = LoopbackServer.Answering(LoopbackServer.Status("202 Accepted"));
        await using var publisher = LoopbackServer.Answering(LoopbackServer.Ok(
            "<rss><channel><title>Courier</title></channel></rss>", $"Link: <{hub.Url}>; rel=\"hub\", <https://courier.example/rss>; rel=\"self\"\r\n"));
        await _world.AddAsync(PollWorld.Settings(publisher.Url));
        await _world.PollAsync();

        await _desk.RenewDueAsync(Token);
        var asked = Form(Assert.Single(hub.Bodies));
        Assert.Equal(("subscribe", "https://courier.example/rss", "864000"), (asked["hub.mode"], asked["hub.topic"], asked["hub.lease_seconds"]));
        Assert.StartsWith("https://bot.courier.example/base/websub/", asked["hub.callback"]);
        var token = asked["hub.callback"].Split('/')[^1];

        Assert.Equal(new HubAnswer(404), await _desk.VerifyAsync("another-token", Query("subscribe", "https://courier.example/rss"), Token));
        Assert.Equal(new HubAnswer(404), await _desk.VerifyAsync(token, Query("subscribe", "https://other.example/rss"), Token));
        Assert.Equal(new HubAnswer(404), await _desk.VerifyAsync(token, Query("unsubscribe", "https://courier.example/rss"), Token));
        Assert.Equal(new HubAnswer(200, "challenge"), await _desk.VerifyAsync(token, Query("subscribe", "https://courier.example/rss"), Token));

        var body = Body(PollWorld.Item("Pushed", "Tue, 14 Mar 2023 12:00:00 +0400"));
        var answer = await _desk.DeliverAsync(token, Sign("sha256", asked["hub.secret"], body), "application/rss+xml", body, () => _stored++, Token);
        Assert.Equal((202, 1), (answer.Status, _stored));
        Assert.Equal("Pushed", Assert.Single(_world.Articles).Content.Title);

        _world.Clock.Advance(TimeSpan.FromSeconds(1000 * 0.8 + 1));
        await _desk.RenewDueAsync(Token);
        Assert.Equal(2, hub.Bodies.Count);
        Assert.Equal(asked["hub.callback"], Form(hub.Bodies.Last())["hub.callback"]);
    }

    [Theory]
    [InlineData("sha1", true)]
    [InlineData("sha384", true)]
    [InlineData("sha512", true)]
    [InlineData("md5", false)]
    [InlineData("forged", false)]
    [InlineData("missing", false)]
    public async Task Only_a_right_signature_brings_something_in(string method, bool isTaken)
    {
        var (token, secret) = await SubscribedAsync();
        var body = Body(PollWorld.Item("Pushed", "Tue, 14 Mar 2023 12:00:00 +0400"));
        var signature = method switch
        {
            "missing" => null,
            "forged" => Sign("sha256", "another secret", body),
            _ => Sign(method, secret, body),
        };

        var answer = await _desk.DeliverAsync(token, signature, "application/rss+xml", body, () => _stored++, Token);

        Assert.Equal((202, isTaken ? 1 : 0), (answer.Status, _world.Articles.Count));
        Assert.DoesNotContain(secret, string.Concat(_log.Lines));
    }

    [Fact]
    public async Task A_delivery_that_cannot_be_read_makes_the_source_due_at_once()
    {
        var (token, secret) = await SubscribedAsync();
        await _world.SourceStore.RecordUnchangedAsync(_world.Sources[0].Id, _world.Clock.GetUtcNow(), _world.Clock.GetUtcNow().AddHours(1), Token);

        await _desk.DeliverAsync(token, Sign("sha256", secret, []), null, [], () => _stored++, Token);

        Assert.Equal((_world.Clock.GetUtcNow(), 0), (_world.Sources[0].NextCheckAt, _stored));
    }

    [Fact]
    public async Task A_paused_source_is_gone_for_its_hub_and_lets_it_unsubscribe()
    {
        var (token, secret) = await SubscribedAsync();
        await _world.SourceStore.PauseAsync(_world.Sources[0].Id, Token);

        Assert.Equal(410, (await _desk.DeliverAsync(token, Sign("sha256", secret, []), null, [], () => _stored++, Token)).Status);
        Assert.Equal(410, (await _desk.DeliverAsync("another-token", null, null, [], () => _stored++, Token)).Status);
        Assert.Equal(new HubAnswer(200, "challenge"), await _desk.VerifyAsync(token, Query("unsubscribe", "https://courier.example/rss"), Token));
    }

    [Fact]
    public async Task A_hub_that_refuses_is_asked_again_later_and_later()
    {
        await using var hub = LoopbackServer.Answering(LoopbackServer.Status("500 Oops"));
        await OfferAsync(hub.Url);

        await _desk.RenewDueAsync(Token);
        await _desk.RenewDueAsync(Token);
        Assert.Single(hub.Requests);
        _world.Clock.Advance(TimeSpan.FromMinutes(5));
        await _desk.RenewDueAsync(Token);
        _world.Clock.Advance(TimeSpan.FromMinutes(5));
        await _desk.RenewDueAsync(Token);
        Assert.Equal(2, hub.Requests.Count);
        _world.Clock.Advance(TimeSpan.FromMinutes(5));
        await _desk.RenewDueAsync(Token);
        Assert.Equal(3, hub.Requests.Count);
    }

    [Fact]
    public async Task A_denied_subscription_is_left_alone_for_hours()
    {
        var (token, _) = await SubscribedAsync();

        Assert.Equal(200, (await _desk.VerifyAsync(token, Query("denied", "https://courier.example/rss"), Token)).Status);

        var lease = await _world.HubLeases.FindAsync(token, Token);
        Assert.True(lease!.EndsAt is null && lease.NextTryAt - _world.Clock.GetUtcNow() > TimeSpan.FromHours(20));
    }

    [Fact]
    public async Task A_hub_on_a_private_network_is_refused()
    {
        await using var hub = LoopbackServer.Answering(LoopbackServer.Status("202 Accepted"));
        await OfferAsync(hub.Url);
        using var strict = new HubDesk(
            _world.HubLeases, _world.SourceStore, _world.Poller, new Uri("https://bot.courier.example/"), new FetchOptions(), _world.Clock, _log);

        await strict.RenewDueAsync(Token);

        Assert.Empty(hub.Requests);
        Assert.Contains("private network", _log.Lines[^1]);
    }

    [Fact]
    public async Task Where_nobody_can_call_back_no_hub_is_noted()
    {
        await new HubOffers(_world.HubLeases, canBeCalled: false, _world.Clock).OfferAsync(1, "https://hub.example/", "https://courier.example/rss", Token);

        Assert.Empty(await _world.HubLeases.DueAsync(_world.Clock.GetUtcNow(), Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static HubQuery Query(string mode, string topic) => new(mode, topic, "challenge", "1000");

    private static Dictionary<string, string> Form(string body) =>
        body.Split('&').Select(pair => pair.Split('=', 2)).ToDictionary(pair => WebUtility.UrlDecode(pair[0]), pair => WebUtility.UrlDecode(pair[1]));

    private static byte[] Body(params string[] items) => Encoding.UTF8.GetBytes($"<rss><channel><title>Courier</title>{string.Concat(items)}</channel></rss>");

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "What hubs sign with is theirs to choose.")]
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "A signature that must be refused.")]
    private static string Sign(string method, string secret, byte[] body)
    {
        var key = Encoding.UTF8.GetBytes(secret);
        var hash = method switch
        {
            "sha1" => HMACSHA1.HashData(key, body),
            "sha384" => HMACSHA384.HashData(key, body),
            "sha512" => HMACSHA512.HashData(key, body),
            "md5" => HMACMD5.HashData(key, body),
            _ => HMACSHA256.HashData(key, body),
        };
        return $"{method}={Convert.ToHexStringLower(hash)}";
    }

    private async Task<HubLease> OfferAsync(string hub)
    {
        await _world.AddAsync(PollWorld.Settings("https://courier.example/rss"));
        await _world.HubLeases.OfferAsync(_world.Sources[0].Id, hub, "https://courier.example/rss", "token", "a secret", _world.Clock.GetUtcNow(), Token);
        return (await _world.HubLeases.FindAsync("token", Token))!;
    }

    private async Task<(string HubToken, string Secret)> SubscribedAsync()
    {
        var lease = await OfferAsync("https://hub.example/");
        await _desk.VerifyAsync(lease.Token, Query("subscribe", lease.Topic), Token);
        return (lease.Token, lease.Secret);
    }
}
