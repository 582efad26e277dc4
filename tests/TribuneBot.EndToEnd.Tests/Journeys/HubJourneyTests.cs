using System.Net;
using TribuneBot.EndToEnd.Tests.Harness;

namespace TribuneBot.EndToEnd.Tests.Journeys;

/// <summary>WebSub through the real process: the feed is polled once an hour at most, so that only the hub can be quick.</summary>
public sealed class HubJourneyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_hub_delivers_is_posted_and_what_is_forged_is_not()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        using var hub = new Hub();
        await using var pushed = new NewsFeed { Hub = hub.Address };
        pushed.Add("old", "An old story of the pushing desk", "Sport", TimeProvider.System.GetUtcNow().AddHours(-2));
        await using var bot = world.StartBot();
        var (code, output) = await BotProcess.RunAsync(
            world.Folder, Token, "sources", "add", pushed.Address.AbsoluteUri, "--unchecked", "--language", "en", "--interval", "01:00:00");
        Assert.True(code == 0, output);

        Assert.Equal((HttpStatusCode.OK, true), await hub.SubscribeAsync(Token));
        Assert.Equal(pushed.Address.AbsoluteUri, hub.Topic);

        pushed.Add("forged", "A forged story", "Sport", TimeProvider.System.GetUtcNow());
        Assert.Equal(HttpStatusCode.Accepted, await hub.DeliverAsync(pushed.Read(), "another secret", Token));
        pushed.Change("forged", "true", "A story that was pushed", "Sport", TimeProvider.System.GetUtcNow(), "It came by the hub.");
        Assert.Equal(HttpStatusCode.Accepted, await hub.DeliverAsync(pushed.Read(), secret: null, Token));

        await world.PostAsync("A story that was pushed", Token);
        Assert.Equal(0, await world.CountPostsAsync("A forged story", Token));
        Assert.Equal(1, pushed.Requests);
        Assert.Equal(0, await bot.StopAsync(Token));
    }
}
