using CsCheck;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Simulator;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Limits;
using TribuneBot.Simulator.World;

namespace TribuneBot.Tests.Simulator.Limits;

public sealed class RateLimitsTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Bot _bot;

    public RateLimitsTests() => _bot = new Bot(new SimulatedBot(DemoWorld.BotToken, "b", "B"), _clock);

    private PrivateChat Person(long id) => new(_bot, new Person(id, "P", null, null, null), started: true);

    private static bool Refused(Action action, out int? retryAfter)
    {
        try
        {
            action();
            retryAfter = null;
            return false;
        }
        catch (ApiException refusal) when (refusal.Code == 429)
        {
            retryAfter = refusal.RetryAfter;
            return true;
        }
    }

    [Fact]
    public void No_second_holds_more_than_thirty_messages_to_many_chats()
    {
        var limits = new RateLimits(SimulatorLimits.Telegram, _clock);
        for (var i = 1; i <= 30; i++)
            limits.Charge(_bot, Person(i), 1, paid: false);
        Assert.True(Refused(() => limits.Charge(_bot, Person(31), 1, paid: false), out var wait));
        Assert.Equal(1, wait);
        _clock.Advance(TimeSpan.FromSeconds(1));
        limits.Charge(_bot, Person(31), 1, paid: false);
    }

    [Fact]
    public void Beyond_the_free_rate_a_paid_message_costs_a_tenth_of_a_Star_while_there_are_any()
    {
        var limits = new RateLimits(SimulatorLimits.Telegram with { StarBalance = 0.2m }, _clock);
        for (var i = 1; i <= 32; i++)
            limits.Charge(_bot, Person(i), 1, paid: true);
        Assert.Equal(0m, limits.Settings.StarBalance);
        Assert.True(Refused(() => limits.Charge(_bot, Person(33), 1, paid: true), out _));
    }

    [Fact]
    public void Whoever_just_wrote_is_answered_beyond_the_bulk_rate_for_ten_seconds()
    {
        var limits = new RateLimits(SimulatorLimits.Telegram, _clock);
        var writer = Person(99);
        limits.Heard(_bot, writer);
        for (var i = 1; i <= 30; i++)
            limits.Charge(_bot, Person(i), 1, paid: false);
        limits.Charge(_bot, writer, 1, paid: false);
        _clock.Advance(TimeSpan.FromSeconds(10));
        for (var i = 1; i <= 30; i++)
            limits.Charge(_bot, Person(i), 1, paid: false);
        Assert.True(Refused(() => limits.Charge(_bot, writer, 1, paid: false), out _));
    }

    [Fact]
    public void A_hundred_answers_fit_into_a_second_even_when_the_bulk_is_free()
    {
        var limits = new RateLimits(SimulatorLimits.Telegram with { BulkPerSecond = 0, ChatPerSecond = 0 }, _clock);
        for (var i = 1; i <= 101; i++)
            limits.Heard(_bot, Person(i));
        for (var i = 1; i <= 100; i++)
            limits.Charge(_bot, Person(i), 1, paid: false);
        Assert.True(Refused(() => limits.Charge(_bot, Person(101), 1, paid: false), out _));
        limits.Charge(_bot, Person(102), 1, paid: false);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Windows_open_with_the_tick_that_ends_them(int ticks, bool refused)
    {
        var limits = new RateLimits(new SimulatorLimits { BulkPerSecond = 1, RepliesPerSecond = 1 }, _clock);
        limits.Heard(_bot, Person(9));
        limits.Charge(_bot, Person(1), 1, paid: false);
        _clock.Advance(TimeSpan.FromSeconds(1) + TimeSpan.FromTicks(ticks));
        Assert.Equal(refused, Refused(() => limits.Charge(_bot, Person(2), 1, paid: false), out _));
        _clock.Advance(TimeSpan.FromSeconds(9));
        limits.Charge(_bot, Person(3), 1, paid: false);
        // Ten seconds after writing, an answer is bulk and finds it full.
        Assert.Equal(!refused, Refused(() => limits.Charge(_bot, Person(9), 1, paid: false), out _));
    }

    [Fact]
    public void One_chat_takes_a_short_burst_and_then_one_a_second()
    {
        var limits = new RateLimits(SimulatorLimits.Telegram, _clock);
        var chat = Person(1);
        for (var i = 0; i < 3; i++)
            limits.Charge(_bot, chat, 1, paid: false);
        Assert.True(Refused(() => limits.Charge(_bot, chat, 1, paid: false), out _));
        _clock.Advance(TimeSpan.FromSeconds(1));
        limits.Charge(_bot, chat, 1, paid: false);
        Assert.True(Refused(() => limits.Charge(_bot, chat, 1, paid: false), out _));
    }

    [Fact]
    public void A_channel_takes_twenty_in_a_minute_and_an_album_counts_its_items()
    {
        var limits = new RateLimits(SimulatorLimits.Telegram with { BulkPerSecond = 0 }, _clock);
        var channel = new SharedChat(-1001, ChatKind.Channel, "C");
        limits.Charge(_bot, channel, 10, paid: false);
        _clock.Advance(TimeSpan.FromSeconds(20));
        limits.Charge(_bot, channel, 10, paid: false);
        Assert.True(Refused(() => limits.Charge(_bot, channel, 1, paid: false), out var wait));
        Assert.Equal(40, wait);
        _clock.Advance(TimeSpan.FromSeconds(40));
        limits.Charge(_bot, channel, 10, paid: false);
    }

    [Fact]
    public void No_minute_of_a_channel_ever_holds_more_than_twenty() =>
        Gen.Int[0, 9_000].List[1, 120].Sample(static gaps =>
        {
            var clock = new FakeTimeProvider();
            var bot = new Bot(new SimulatedBot(DemoWorld.BotToken, "b", "B"), clock);
            var limits = new RateLimits(new SimulatorLimits { SharedChatPerMinute = 20 }, clock);
            var channel = new SharedChat(-1001, ChatKind.Channel, "C");
            var accepted = new List<DateTimeOffset>();
            foreach (var gap in gaps)
            {
                clock.Advance(TimeSpan.FromMilliseconds(gap));
                if (!Refused(() => limits.Charge(bot, channel, 1, paid: false), out _))
                    accepted.Add(clock.GetUtcNow());
            }

            Assert.All(accepted, t => Assert.True(accepted.Count(o => o > t - TimeSpan.FromMinutes(1) && o <= t) <= 20));
        });

    [Fact]
    public void Waiting_as_told_always_helps() =>
        Gen.Int[1, 40].Sample(static count =>
        {
            var clock = new FakeTimeProvider();
            var bot = new Bot(new SimulatedBot(DemoWorld.BotToken, "b", "B"), clock);
            var limits = new RateLimits(SimulatorLimits.Telegram, clock);
            var chat = new PrivateChat(bot, new Person(1, "P", null, null, null), started: true);
            for (var i = 0; i < count; i++)
            {
                if (!Refused(() => limits.Charge(bot, chat, 1, paid: false), out var wait))
                    continue;
                clock.Advance(TimeSpan.FromSeconds(wait!.Value));
                limits.Charge(bot, chat, 1, paid: false);
            }
        });
}
