using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Tests;

namespace TribuneBot.Tests.Core.Dispatch;

/// <summary>How it meets refusals, silence, files that cannot be written, and clocks that are set.</summary>
public sealed class DeliveryPumpTroubleTests : PumpWorld
{
    [Fact]
    public Task A_flooded_chat_is_tried_again_after_its_wait_and_holds_up_nobody() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 10);
        var wait = TimeSpan.FromMinutes(10);
        Sender.Answer = (delivery, attempt) => Task.FromResult<SendOutcome>(
            delivery.ChatId == 1 && attempt == 1 ? new SendOutcome.FloodWait(wait) : new SendOutcome.Sent([attempt]));
        var dispatch = await AnnounceAsync("one");

        await RunUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 9);
        Assert.True(Clock.GetUtcNow() - Given.Morning < TimeSpan.FromMinutes(1));

        await RunUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 10);
        Assert.Equal(2, Sender.SendsTo(1));
        Assert.True(Clock.GetUtcNow() - Given.Morning >= wait);
    });

    [Fact]
    public Task A_clock_set_back_an_hour_doubles_loses_and_delays_nothing_and_makes_no_burst() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 100);
        Sender.Answer = (delivery, attempt) => Task.FromResult<SendOutcome>(
            delivery.ChatId == 1 && attempt == 1 ? new SendOutcome.FloodWait(TimeSpan.FromSeconds(30)) : new SendOutcome.Sent([attempt]));
        var start = Clock.GetTimestamp();
        var dispatch = await AnnounceAsync("one");
        await using var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(Sender.Sends.Count >= 40));

        Clock.SetBackBy = TimeSpan.FromHours(1);
        await AdvanceUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 100);

        Assert.Equal(101, Sender.Sends.Count);
        Assert.All(Sender.Sends.GroupBy(send => send.Delivery.ChatId), sends => Assert.Equal(sends.Key == 1 ? 2 : 1, sends.Count()));
        Assert.InRange(Clock.GetElapsedTime(start), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1));
        var times = Sender.Sends.Skip(41).Select(send => send.At).ToList();
        for (var i = 28; i < times.Count; i++)
            Assert.True(times[i] - times[i - 28] >= TimeSpan.FromSeconds(1));
    });

    [Fact]
    public Task A_reader_who_blocked_the_bot_is_suspended_and_gets_nothing_more() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 2);
        Sender.Answer = (delivery, attempt) => Task.FromResult<SendOutcome>(
            delivery.ChatId == 1 ? new SendOutcome.Unreachable("blocked") : new SendOutcome.Sent([attempt]));
        var first = await AnnounceAsync("one");
        var second = await AnnounceAsync("two");

        await RunUntilAsync(async () => (await CountsAsync(first)).Waiting + (await CountsAsync(second)).Waiting == 0);

        Assert.Equal(1, Sender.SendsTo(1));
        Assert.Equal((1, 1), ((await CountsAsync(first)).Blocked, (await CountsAsync(second)).Cancelled));
    });

    [Fact]
    public Task What_is_known_not_to_have_left_is_sent_again_with_growing_pauses() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 1);
        Sender.Answer = (_, attempt) => Task.FromResult<SendOutcome>(
            attempt < 4 ? new SendOutcome.NotSent("connection refused") : new SendOutcome.Sent([attempt]));
        var dispatch = await AnnounceAsync("one");

        await RunUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 1);

        var times = Sender.Sends.Select(send => send.At).ToList();
        Assert.Equal(4, times.Count);
        Assert.True(times[2] - times[1] >= TimeSpan.FromSeconds(2));
        Assert.True(times[3] - times[2] >= TimeSpan.FromSeconds(4));
    });

    [Fact]
    public Task What_may_have_arrived_is_in_doubt_and_not_sent_again() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 3);
        Sender.Answer = (delivery, attempt) => delivery.ChatId switch
        {
            1 => Task.FromResult<SendOutcome>(new SendOutcome.Unknown("reset")),
            2 => throw new InvalidOperationException("a bug in rendering"),
            _ => Task.FromResult<SendOutcome>(new SendOutcome.Sent([attempt])),
        };
        var dispatch = await AnnounceAsync("one");

        await RunUntilAsync(async () => (await CountsAsync(dispatch)).Waiting == 0);

        Assert.Equal((1, 2), ((await CountsAsync(dispatch)).Sent, (await CountsAsync(dispatch)).InDoubt));
        Assert.Equal(3, Sender.Sends.Count);
    });

    [Fact]
    public Task A_send_that_never_answers_is_in_doubt_when_the_grace_has_passed() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 1);
        Sender.Answer = (_, _) => new TaskCompletionSource<SendOutcome>().Task;
        var dispatch = await AnnounceAsync("one");
        var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(Sender.Sends.Count == 1));

        var stopped = running.DisposeAsync().AsTask();
        await AdvanceUntilAsync(() => Task.FromResult(stopped.IsCompleted));

        Assert.Equal(1, (await CountsAsync(dispatch)).InDoubt);
    });

    [Fact]
    public Task What_cannot_be_recorded_waits_in_memory_and_nothing_is_sent_twice() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 100);
        var dispatch = await AnnounceAsync("one");
        await using var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(Sender.Sends.Count >= 10));

        Queue.IsClosed = true;
        await AdvanceUntilAsync(() => Task.FromResult(Queue.Refusals >= 5));
        var whileClosed = Sender.Sends.Count;
        await AdvanceUntilAsync(() => Task.FromResult(Queue.Refusals >= 10));
        Assert.Equal(whileClosed, Sender.Sends.Count);
        Queue.IsClosed = false;

        await AdvanceUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 100);
        Assert.Equal(100, Sender.Sends.Count);
    });

    [Fact]
    public Task A_file_that_cannot_be_read_for_a_while_puts_nobody_in_doubt_and_loses_and_doubles_nothing() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 100);
        var dispatch = await AnnounceAsync("one");
        await using var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(Sender.Sends.Count >= 20));

        Queue.IsUnreadable = true;
        await AdvanceUntilAsync(() => Task.FromResult(Queue.Refusals >= 5));
        Queue.IsUnreadable = false;

        await AdvanceUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 100);
        Assert.Equal(0, (await CountsAsync(dispatch)).InDoubt);
        Assert.Equal(100, Sender.Sends.Count);
    });

    [Fact]
    public Task A_story_that_cannot_be_read_is_not_in_doubt_but_sent_later() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 20);
        var dispatch = await AnnounceAsync("one");
        Queue.IsContentUnreadable = true;
        await using var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(Queue.Refusals >= 5));
        Queue.IsContentUnreadable = false;

        await AdvanceUntilAsync(async () => (await CountsAsync(dispatch)).Waiting == 0);
        Assert.Equal((20, 0), ((await CountsAsync(dispatch)).Sent, (await CountsAsync(dispatch)).InDoubt));
    });

    [Fact]
    public Task What_was_sent_is_recorded_also_when_thePump_ends_with_a_bug() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 50);
        var dispatch = await AnnounceAsync("one");
        using var stop = new CancellationTokenSource();
        var running = Pump.RunAsync(stop.Token);
        await AdvanceUntilAsync(() => Task.FromResult(Sender.Sends.Count >= 10));

        Queue.Breaks = true;
        await AdvanceUntilAsync(() => Task.FromResult(running.IsCompleted));

        await Assert.ThrowsAsync<InvalidOperationException>(() => running);
        Assert.Equal(Sender.Sends.Count, (await CountsAsync(dispatch)).Sent);
        Assert.Equal(Recovery.Nothing, await Tribune.Deliveries.RecoverAsync(Cancel));
    });

    [Fact]
    public Task While_everyone_is_held_nothing_stays_on_the_stage_and_all_goes_on_afterwards() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 30);
        var refused = false;
        Sender.Answer = (_, attempt) =>
        {
            var isRefused = !refused && Sender.Sends.Count == 10;
            refused |= isRefused;
            return Task.FromResult<SendOutcome>(isRefused ? new SendOutcome.Unauthorized() : new SendOutcome.Sent([attempt]));
        };
        var dispatch = await AnnounceAsync("one");
        await using var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(refused));

        var held = Clock.GetUtcNow();
        await AdvanceUntilAsync(() => Task.FromResult(Clock.GetUtcNow() - held > TimeSpan.FromSeconds(20)));
        Assert.Equal(Recovery.Nothing, await Tribune.Deliveries.RecoverAsync(Cancel));

        await AdvanceUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 30);
        Assert.Equal(31, Sender.Sends.Count);
    });
}
