using System.Net;
using TribuneBot.EndToEnd.Tests.Harness;

namespace TribuneBot.EndToEnd.Tests.Journeys;

/// <summary>A story from its publication to its withdrawal, through the real process.</summary>
public sealed class StoryLifeTests
{
    private const string Lead = "The ferry leaves Alat at nine every Monday and takes four hundred passengers and a hundred cars to Aktau.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Published_retitled_corrected_moved_syndicated_and_withdrawn_it_is_one_article_with_one_post()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        await using var second = new NewsFeed();
        var reader = new Conversation(world, BotWorld.Reader, Token);
        var now = TimeProvider.System.GetUtcNow();
        world.Feed.Add("archive", "An archived regatta result", "Sport", now.AddHours(-2));
        second.Add("other", "Something else of the second desk", "Sport", now.AddHours(-2));
        await using var bot = world.StartBot();
        await reader.StartAsync();
        await reader.SearchUntilFoundAsync("regatta", "An archived regatta result");

        world.Feed.Add("ferry", "A ferry to Aktau sails again", "Economy", now, Lead);
        var post = await world.PostAsync("A ferry to Aktau sails again", Token);

        world.Feed.Change("ferry", "ferry", "A new ferry to Aktau sails again", "Economy", now, Lead);
        await HistoryHasAsync(world, "ferry", 1);
        var corrected = Lead.Replace("nine", "ten", StringComparison.Ordinal);
        world.Feed.Change("ferry", "ferry", "A new ferry to Aktau sails again", "Economy", now, corrected);
        await HistoryHasAsync(world, "ferry", 2);
        world.Feed.Change("ferry", "2026/ferry-to-aktau", "A new ferry to Aktau sails again", "Economy", now, corrected);
        await HistoryHasAsync(world, "2026/ferry-to-aktau", 3);

        second.Add("syndicated", "A new ferry to Aktau sails again", "Economy", now, corrected);
        await SyndicateAsync(world, second, reader);

        var edited = await world.Telegram.WaitForMessageAsync(
            BotWorld.Channel,
            message => message.MessageId == post.MessageId && message.Text.Contains("A new ferry", StringComparison.Ordinal) && message.Text.Contains("at ten", StringComparison.Ordinal),
            Conversation.Patience, cancellationToken: Token);
        Assert.Contains(edited.Buttons, button => button.Url?.EndsWith("/en/2026/ferry-to-aktau", StringComparison.Ordinal) == true);
        Assert.Equal(1, await world.CountPostsAsync("ferry to Aktau", Token));
        Assert.Contains("at [-nine-] {+ten+} every", await HistoryAsync(world, "ferry"), StringComparison.Ordinal);

        var withdrawal = new { action = "withdraw", url = new Uri(world.Feed.Address, "/en/ferry").AbsoluteUri };
        Assert.Equal(HttpStatusCode.OK, await world.Publisher.SendAsync(withdrawal, Token));
        await world.Telegram.WaitForMessageAsync(
            BotWorld.Channel,
            message => message.MessageId == post.MessageId && (message.IsDeleted || !message.Text.Contains("ferry", StringComparison.Ordinal)),
            Conversation.Patience, cancellationToken: Token);
        Assert.Equal(0, await bot.StopAsync(Token));
    }

    [Fact]
    public async Task What_the_newsrooms_system_publishes_is_in_the_channel_at_once()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        world.Feed.Add("archive", "An archived regatta result", "Sport", TimeProvider.System.GetUtcNow().AddHours(-2));
        await using var bot = world.StartBot();
        var reader = new Conversation(world, BotWorld.Reader, Token);
        await reader.StartAsync();
        await reader.SearchUntilFoundAsync("regatta", "An archived regatta result");

        var article = new { url = "https://tribune.example/storm", title = "Storm closes the port of Alat", lead = "Ships wait in the roads.", language = "en" };
        Assert.Equal(HttpStatusCode.Created, await world.Publisher.SendAsync(article, Token));

        await world.PostAsync("Storm closes the port of Alat", Token);
        Assert.Equal(HttpStatusCode.OK, await world.Publisher.SendAsync(article with { lead = "Ships wait in the roads until noon." }, Token));
        Assert.Equal(1, await world.CountPostsAsync("Storm closes the port", Token));
        Assert.Equal(0, await bot.StopAsync(Token));
    }

    /// <summary>The second feed is added beside the running bot, which notices; its first sight announces nothing, so the story is changed there once more.</summary>
    private static async Task SyndicateAsync(BotWorld world, NewsFeed second, Conversation reader)
    {
        var (code, output) = await BotProcess.RunAsync(
            world.Folder, Token, "sources", "add", second.Address.AbsoluteUri, "--language", "en", "--interval", "00:00:01");
        Assert.True(code == 0, output);
        await reader.SearchUntilFoundAsync("second desk", "Something else of the second desk");
        second.Add("fresh", "The second desk has a fresh story", "Sport", TimeProvider.System.GetUtcNow());
        await world.PostAsync("The second desk has a fresh story", Token);
    }

    private static async Task<string> HistoryAsync(BotWorld world, string slug)
    {
        var (code, output) = await BotProcess.RunAsync(world.Folder, Token, "history", new Uri(world.Feed.Address, "/en/" + slug).AbsoluteUri);
        return code == 0 ? output : "";
    }

    /// <summary>Asks until the article at this address has so many changes behind it.</summary>
    private static async Task HistoryHasAsync(BotWorld world, string slug, int changes)
    {
        while ((await HistoryAsync(world, slug)).Split('\n').Count(line => line.StartsWith("20", StringComparison.Ordinal)) < changes)
            Token.ThrowIfCancellationRequested();
    }
}
