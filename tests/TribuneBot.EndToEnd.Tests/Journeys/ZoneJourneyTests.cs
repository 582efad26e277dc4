using Microsoft.Extensions.Time.Testing;
using TribuneBot.EndToEnd.Tests.Harness;

namespace TribuneBot.EndToEnd.Tests.Journeys;

/// <summary>Digests at eight o'clock of each reader's own zone. The newsroom is in Baku, four hours before UTC; Berlin is one.</summary>
public sealed class ZoneJourneyTests
{
    private const string Digest = "Your digest, 24 November 2026";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan AWhile = TimeSpan.FromMinutes(2);

    private readonly FakeTimeProvider _clock = new(At(3, 0));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_chose_Berlin_has_the_digest_at_eight_there_and_who_chose_nothing_at_eight_in_the_newsroom()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        await using var bot = await MissAsync(world);

        await bot.LiveThroughAsync(At(3, 58), AWhile);
        Assert.Equal((0, 0), (await CountAsync(world, BotWorld.Reader), await CountAsync(world, BotWorld.Editor)));
        var first = await bot.HearAsync(BotWorld.Editor, Digest);
        Assert.Contains("The lake regatta begins", first.Text, StringComparison.Ordinal);
        Assert.Contains("🔔 regatta · 07:00", first.Text, StringComparison.Ordinal);

        await bot.LiveThroughAsync(At(6, 58), AWhile);
        Assert.Equal(0, await CountAsync(world, BotWorld.Reader));
        var second = await bot.HearAsync(BotWorld.Reader, Digest);
        Assert.Contains("🔔 regatta · 04:00", second.Text, StringComparison.Ordinal);

        await MissAsync(world, bot, "The lake regatta ends", At(7, 0));
        await bot.AskAsync(BotWorld.Editor, "/timezone London", "London: it is 07:0");
        await bot.LiveThroughAsync(At(8, 0), AWhile);
        Assert.Equal((1, 1), (await CountAsync(world, BotWorld.Reader), await CountAsync(world, BotWorld.Editor)));

        await bot.LiveThroughAsync(At(8, 0).AddDays(1), AWhile);
        Assert.Contains("The lake regatta ends", (await bot.HearAsync(BotWorld.Editor, "Your digest, 25 November 2026")).Text, StringComparison.Ordinal);
        Assert.Empty(await world.Telegram.ViolationsAsync(Token));
        Assert.Equal(0, await bot.StopAsync());
    }

    [Fact]
    public async Task A_bot_that_was_down_at_eight_makes_up_for_it_and_so_does_one_that_a_reader_meets_past_eight()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        await using (var before = await MissAsync(world))
            Assert.Equal(0, await before.StopAsync());

        _clock.SetUtcNow(At(6, 30));
        await using var bot = new ClockedBot(world, _clock, Token);
        await bot.HearAsync(BotWorld.Editor, Digest);
        await bot.LiveThroughAsync(At(6, 35), AWhile);
        Assert.Equal(0, await CountAsync(world, BotWorld.Reader));

        await bot.AskAsync(BotWorld.Reader, "/timezone Bakı", "Baku: it is 10:3");
        await bot.HearAsync(BotWorld.Reader, Digest);
        await bot.AskAsync(BotWorld.Reader, "/timezone +1", "UTC+1: it is 07:3");
        await bot.LiveThroughAsync(At(7, 0), AWhile);
        Assert.Equal((1, 1), (await CountAsync(world, BotWorld.Reader), await CountAsync(world, BotWorld.Editor)));
        Assert.Equal(0, await bot.StopAsync());
    }

    /// <summary>Two readers wait for the same story in their digest, one of them in Berlin.</summary>
    private async Task<ClockedBot> MissAsync(BotWorld world)
    {
        world.Feed.Add("archive", "An archived result", "Sport", _clock.GetUtcNow() - Hour);
        var bot = new ClockedBot(world, _clock, Token);
        foreach (var person in new[] { BotWorld.Reader, BotWorld.Editor })
        {
            await world.Telegram.StartAsync(person, cancellationToken: Token);
            var card = await bot.AskAsync(person, "/alerts regatta", "Saved.");
            await bot.PressAsync(person, card, "In the digest");
        }

        var menu = await bot.AskAsync(BotWorld.Reader, "/timezone", "Your time zone");
        await bot.PressAsync(BotWorld.Reader, menu, "Berlin");
        await bot.HearAsync(BotWorld.Reader, "Berlin: it is 04:0");
        await bot.AskAsync(BotWorld.Reader, "archived result", "An archived result");
        await MissAsync(world, bot, "The lake regatta begins", At(3, 0));
        return bot;
    }

    private static async Task MissAsync(BotWorld world, ClockedBot bot, string title, DateTimeOffset published)
    {
        world.Feed.Add(title.Replace(' ', '-'), title, "Sport", published);
        await bot.PostedAsync(title);
    }

    private static async Task<int> CountAsync(BotWorld world, long person) =>
        (await world.Telegram.MessagesAsync(person, cancellationToken: Token)).Count(message => message.ByBot && message.Text.Contains("Your digest,", StringComparison.Ordinal));

    private static DateTimeOffset At(int hour, int minute) => new(2026, 11, 24, hour, minute, 0, TimeSpan.Zero);
}
