using TribuneBot.EndToEnd.Tests.Harness;

namespace TribuneBot.EndToEnd.Tests.Journeys;

/// <summary>The sentence everybody can repeat, through the real process.</summary>
public sealed class StoryJourneyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_travels_from_the_feed_to_the_channel_and_to_a_reader_who_follows_its_topic_and_is_found_again()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        world.Feed.Add("archive", "An archived regatta result", "Sport", TimeProvider.System.GetUtcNow().AddHours(-2));
        await using var bot = world.StartBot();
        var reader = new Conversation(world, BotWorld.Reader, Token);
        var other = new Conversation(world, BotWorld.OtherReader, Token);

        await reader.StartAsync();
        var topics = await reader.HearAsync(message => message.Buttons.Any(button => button.Text.Contains("Sport", StringComparison.Ordinal)));
        await reader.PressAsync(topics, "Sport");
        await reader.HearAsync("You follow 1 topic.");
        await other.StartAsync();
        await other.HearAsync(message => message.Buttons.Count > 0);

        // Search answers only when the first sight is stored, so that what is added from here on is news.
        await reader.SearchUntilFoundAsync("regatta", "An archived regatta result");
        world.Feed.Add("final", "Gilavar rowers win the lake final", "Sport", TimeProvider.System.GetUtcNow());

        var post = await world.PostAsync("Gilavar rowers win the lake final", Token);
        Assert.Contains("#Sport", post.Text, StringComparison.Ordinal);
        Assert.Contains(post.Buttons, button => button.Url?.EndsWith("/en/final", StringComparison.Ordinal) == true);
        Assert.Contains(post.Buttons, button => button.Url?.Contains("?start=t_sport_", StringComparison.Ordinal) == true);
        await reader.HearAsync("Gilavar rowers win the lake final");

        await reader.SearchUntilFoundAsync("rowers lake", "Gilavar rowers win the lake final");
        Assert.Equal(0, await world.CountPostsAsync("An archived regatta result", Token));
        Assert.Empty(await other.HeardAsync("Gilavar rowers"));
        Assert.Equal(0, await bot.StopAsync(Token));
    }

    [Fact]
    public async Task What_was_posted_is_not_posted_again_after_a_kill_and_a_restart()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        world.Feed.Add("archive", "An archived regatta result", "Sport", TimeProvider.System.GetUtcNow().AddHours(-2));
        var reader = new Conversation(world, BotWorld.Reader, Token);
        await using (var first = world.StartBot())
        {
            await reader.StartAsync("t_sport");
            await reader.HearAsync("Sport");
            await reader.SearchUntilFoundAsync("regatta", "An archived regatta result");
            world.Feed.Add("one", "The first of two stories", "Sport", TimeProvider.System.GetUtcNow());
            await world.PostAsync("The first of two stories", Token);
            await reader.HearAsync("The first of two stories");
            await first.KillAsync(Token);
        }

        world.Feed.Add("two", "The second of two stories", "Sport", TimeProvider.System.GetUtcNow());
        await using var second = world.StartBot();
        await world.PostAsync("The second of two stories", Token);
        await reader.HearAsync("The second of two stories");

        foreach (var title in new[] { "The first of two stories", "The second of two stories" })
        {
            Assert.Equal(1, await world.CountPostsAsync(title, Token));
            Assert.Single(await reader.HeardAsync(title));
        }
    }
}
