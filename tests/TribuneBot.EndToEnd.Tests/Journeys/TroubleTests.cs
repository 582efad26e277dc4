using System.Globalization;
using TribuneBot.EndToEnd.Tests.Harness;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Journeys;

/// <summary>What Telegram and the network do wrong, and what a channel then shows.</summary>
public sealed class TroubleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_flood_wait_is_waited_out_and_the_post_arrives_once_and_in_order()
    {
        await using var world = await StartedAsync();
        await using var bot = world.StartBot();
        await FirstSightAsync(world);
        await world.Telegram.AddFaultAsync(
            Fault(FaultKind.Error) with { Status = 429, Description = "Too Many Requests: retry after 2", RetryAfter = 2, Count = 1 }, Token);

        world.Feed.Add("one", "The first story meets a flood wait", "Sport", TimeProvider.System.GetUtcNow());
        world.Feed.Add("two", "The second story waits behind it", "Sport", TimeProvider.System.GetUtcNow());
        var second = await world.PostAsync("The second story waits behind it", Token);
        var first = await world.PostAsync("The first story meets a flood wait", Token);

        Assert.True(first.MessageId < second.MessageId);
        Assert.Equal(1, await world.CountPostsAsync("The first story", Token));
        var tries = await world.Telegram.CallsAsync("sendMessage", BotWorld.Channel, cancellationToken: Token);
        Assert.True(tries[1].At - tries[0].At >= TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_not_posted_again_and_the_next_goes_on()
    {
        await using var world = await StartedAsync();
        await using var bot = world.StartBot();
        await FirstSightAsync(world);
        await world.Telegram.AddFaultAsync(Fault(FaultKind.CloseAfter) with { Count = 1 }, Token);

        world.Feed.Add("one", "The answer to this post is lost", "Sport", TimeProvider.System.GetUtcNow());
        await world.PostAsync("The answer to this post is lost", Token);
        world.Feed.Add("two", "The story after the lost answer", "Sport", TimeProvider.System.GetUtcNow());
        await world.PostAsync("The story after the lost answer", Token);

        Assert.Equal(1, await world.CountPostsAsync("The answer to this post is lost", Token));
        Assert.Equal(0, await bot.StopAsync(Token));
        var (exit, check) = await BotProcess.RunAsync(world.Folder, Token, "check");
        Assert.Equal(0, exit);
        Assert.Contains("0 deliveries waiting", check, StringComparison.Ordinal);
    }

    private static SimulatedFault Fault(FaultKind kind) =>
        new(kind) { Method = "sendMessage", ChatId = BotWorld.Channel.ToString(CultureInfo.InvariantCulture) };

    private static async Task<BotWorld> StartedAsync()
    {
        var world = await BotWorld.CreateAsync(Token);
        world.Feed.Add("archive", "An archived regatta result", "Sport", TimeProvider.System.GetUtcNow().AddHours(-2));
        return world;
    }

    /// <summary>What is added after the first sight is news.</summary>
    private static async Task FirstSightAsync(BotWorld world)
    {
        var reader = new Conversation(world, BotWorld.OtherReader, Token);
        await reader.StartAsync();
        await reader.SearchUntilFoundAsync("regatta", "An archived regatta result");
    }
}
