using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Fakes;
using TribuneBot.Storage.Tests;

namespace TribuneBot.Tests.Core.Dispatch;

public sealed class DeliveryPumpTests
{
    private const long Channel = -1001;

    private readonly SetClock _clock = new();
    private readonly InMemoryTribune _tribune;
    private readonly ScriptedSender _sender;
    private readonly ClosedQueue _queue;
    private readonly DeliveryPump _pump;
    private long _lastUpdateId;

    public DeliveryPumpTests()
    {
        _tribune = new InMemoryTribune(_clock);
        _sender = new ScriptedSender(_clock);
        _pump = new DeliveryPump(
            _queue = new ClosedQueue(_tribune.Deliveries), _tribune.Digests, _sender, new Pacer(new PacerOptions(), _clock), _tribune.PacerMemory, new DoubtSignal(), _clock,
            NullLogger<DeliveryPump>.Instance);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Everyone_gets_a_story_once() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 40);
        await _tribune.Channels.MergeAsync([Given.Channel("-1001")], Cancel);
        var dispatch = await AnnounceAsync("one");

        await RunUntilAsync(async () => (await CountsAsync(dispatch)) is { Waiting: 0, Sent: 41 });

        Assert.Equal(41, _sender.Sends.Select(send => send.Delivery.ChatId).Distinct().Count());
        Assert.Equal(Channel, _sender.Sends.First().Delivery.ChatId);
    });

    [Fact]
    public Task No_sliding_second_holds_more_than_twenty_eight_sends() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 200);
        var dispatch = await AnnounceAsync("one");

        await RunUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 200);

        var times = _sender.Sends.Select(send => send.At).ToList();
        for (var i = 28; i < times.Count; i++)
            Assert.True(times[i] - times[i - 28] >= TimeSpan.FromSeconds(1));
    });

    [Fact]
    public Task A_flooded_chat_is_tried_again_after_its_wait_and_holds_up_nobody() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 10);
        var wait = TimeSpan.FromMinutes(10);
        _sender.Answer = (delivery, attempt) => Task.FromResult<SendOutcome>(
            delivery.ChatId == 1 && attempt == 1 ? new SendOutcome.FloodWait(wait) : new SendOutcome.Sent([attempt]));
        var dispatch = await AnnounceAsync("one");

        await RunUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 9);
        Assert.True(_clock.GetUtcNow() - Given.Morning < TimeSpan.FromMinutes(1));

        await RunUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 10);
        Assert.Equal(2, _sender.SendsTo(1));
        Assert.True(_clock.GetUtcNow() - Given.Morning >= wait);
    });

    [Fact]
    public Task A_clock_set_back_an_hour_doubles_loses_and_delays_nothing_and_makes_no_burst() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 100);
        _sender.Answer = (delivery, attempt) => Task.FromResult<SendOutcome>(
            delivery.ChatId == 1 && attempt == 1 ? new SendOutcome.FloodWait(TimeSpan.FromSeconds(30)) : new SendOutcome.Sent([attempt]));
        var start = _clock.GetTimestamp();
        var dispatch = await AnnounceAsync("one");
        await using var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(_sender.Sends.Count >= 40));

        _clock.SetBackBy = TimeSpan.FromHours(1);
        await AdvanceUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 100);

        Assert.Equal(101, _sender.Sends.Count);
        Assert.All(_sender.Sends.GroupBy(send => send.Delivery.ChatId), sends => Assert.Equal(sends.Key == 1 ? 2 : 1, sends.Count()));
        Assert.InRange(_clock.GetElapsedTime(start), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1));
        var times = _sender.Sends.Skip(41).Select(send => send.At).ToList();
        for (var i = 28; i < times.Count; i++)
            Assert.True(times[i] - times[i - 28] >= TimeSpan.FromSeconds(1));
    });

    [Fact]
    public Task Breaking_news_overtakes_a_backlog_that_is_already_loaded() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 100);
        await AnnounceAsync("backlog");
        await using var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(_sender.Sends.Count >= 10));

        await BreakAsync();
        _pump.Wake();
        await AdvanceUntilAsync(() => Task.FromResult(_sender.Sends.Any(send => send.Delivery.Lane == Lane.BreakingToReaders)));

        // What was granted before the wake-up may still go first; the backlog may not.
        var before = _sender.Sends.TakeWhile(send => send.Delivery.Lane != Lane.BreakingToReaders).Count();
        Assert.InRange(before, 10, 14);
    });

    [Fact]
    public Task A_reader_who_blocked_the_bot_is_suspended_and_gets_nothing_more() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 2);
        _sender.Answer = (delivery, attempt) => Task.FromResult<SendOutcome>(
            delivery.ChatId == 1 ? new SendOutcome.Unreachable("blocked") : new SendOutcome.Sent([attempt]));
        var first = await AnnounceAsync("one");
        var second = await AnnounceAsync("two");

        await RunUntilAsync(async () => (await CountsAsync(first)).Waiting + (await CountsAsync(second)).Waiting == 0);

        Assert.Equal(1, _sender.SendsTo(1));
        Assert.Equal((1, 1), ((await CountsAsync(first)).Blocked, (await CountsAsync(second)).Cancelled));
    });

    [Fact]
    public Task What_is_known_not_to_have_left_is_sent_again_with_growing_pauses() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 1);
        _sender.Answer = (_, attempt) => Task.FromResult<SendOutcome>(
            attempt < 4 ? new SendOutcome.NotSent("connection refused") : new SendOutcome.Sent([attempt]));
        var dispatch = await AnnounceAsync("one");

        await RunUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 1);

        var times = _sender.Sends.Select(send => send.At).ToList();
        Assert.Equal(4, times.Count);
        Assert.True(times[2] - times[1] >= TimeSpan.FromSeconds(2));
        Assert.True(times[3] - times[2] >= TimeSpan.FromSeconds(4));
    });

    [Fact]
    public Task What_may_have_arrived_is_in_doubt_and_not_sent_again() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 3);
        _sender.Answer = (delivery, attempt) => delivery.ChatId switch
        {
            1 => Task.FromResult<SendOutcome>(new SendOutcome.Unknown("reset")),
            2 => throw new InvalidOperationException("a bug in rendering"),
            _ => Task.FromResult<SendOutcome>(new SendOutcome.Sent([attempt])),
        };
        var dispatch = await AnnounceAsync("one");

        await RunUntilAsync(async () => (await CountsAsync(dispatch)).Waiting == 0);

        Assert.Equal((1, 2), ((await CountsAsync(dispatch)).Sent, (await CountsAsync(dispatch)).InDoubt));
        Assert.Equal(3, _sender.Sends.Count);
    });

    [Fact]
    public Task A_stop_lets_what_is_on_its_way_end_and_records_it() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 1);
        var answer = new TaskCompletionSource<SendOutcome>();
        _sender.Answer = (_, _) => answer.Task;
        var dispatch = await AnnounceAsync("one");
        var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(_sender.Sends.Count == 1));

        var stopped = running.DisposeAsync().AsTask();
        answer.SetResult(new SendOutcome.Sent([1]));
        await stopped;

        Assert.Equal(1, (await CountsAsync(dispatch)).Sent);
    });

    [Fact]
    public Task A_send_that_never_answers_is_in_doubt_when_the_grace_has_passed() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 1);
        _sender.Answer = (_, _) => new TaskCompletionSource<SendOutcome>().Task;
        var dispatch = await AnnounceAsync("one");
        var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(_sender.Sends.Count == 1));

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
        await AdvanceUntilAsync(() => Task.FromResult(_sender.Sends.Count >= 10));

        _queue.IsClosed = true;
        await AdvanceUntilAsync(() => Task.FromResult(_queue.Refusals >= 5));
        var whileClosed = _sender.Sends.Count;
        await AdvanceUntilAsync(() => Task.FromResult(_queue.Refusals >= 10));
        Assert.Equal(whileClosed, _sender.Sends.Count);
        _queue.IsClosed = false;

        await AdvanceUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 100);
        Assert.Equal(100, _sender.Sends.Count);
    });

    [Fact]
    public Task A_file_that_cannot_be_read_for_a_while_puts_nobody_in_doubt_and_loses_and_doubles_nothing() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 100);
        var dispatch = await AnnounceAsync("one");
        await using var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(_sender.Sends.Count >= 20));

        _queue.IsUnreadable = true;
        await AdvanceUntilAsync(() => Task.FromResult(_queue.Refusals >= 5));
        _queue.IsUnreadable = false;

        await AdvanceUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 100);
        Assert.Equal(0, (await CountsAsync(dispatch)).InDoubt);
        Assert.Equal(100, _sender.Sends.Count);
    });

    [Fact]
    public Task A_story_that_cannot_be_read_is_not_in_doubt_but_sent_later() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 20);
        var dispatch = await AnnounceAsync("one");
        _queue.IsContentUnreadable = true;
        await using var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(_queue.Refusals >= 5));
        _queue.IsContentUnreadable = false;

        await AdvanceUntilAsync(async () => (await CountsAsync(dispatch)).Waiting == 0);
        Assert.Equal((20, 0), ((await CountsAsync(dispatch)).Sent, (await CountsAsync(dispatch)).InDoubt));
    });

    [Fact]
    public Task What_was_sent_is_recorded_also_when_the_pump_ends_with_a_bug() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 50);
        var dispatch = await AnnounceAsync("one");
        using var stop = new CancellationTokenSource();
        var running = _pump.RunAsync(stop.Token);
        await AdvanceUntilAsync(() => Task.FromResult(_sender.Sends.Count >= 10));

        _queue.Breaks = true;
        await AdvanceUntilAsync(() => Task.FromResult(running.IsCompleted));

        await Assert.ThrowsAsync<InvalidOperationException>(() => running);
        Assert.Equal(_sender.Sends.Count, (await CountsAsync(dispatch)).Sent);
        Assert.Equal(Recovery.Nothing, await _tribune.Deliveries.RecoverAsync(Cancel));
    });

    [Fact]
    public Task While_everyone_is_held_nothing_stays_on_the_stage_and_all_goes_on_afterwards() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 30);
        var refused = false;
        _sender.Answer = (_, attempt) =>
        {
            var isRefused = !refused && _sender.Sends.Count == 10;
            refused |= isRefused;
            return Task.FromResult<SendOutcome>(isRefused ? new SendOutcome.Unauthorized() : new SendOutcome.Sent([attempt]));
        };
        var dispatch = await AnnounceAsync("one");
        await using var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(refused));

        var held = _clock.GetUtcNow();
        await AdvanceUntilAsync(() => Task.FromResult(_clock.GetUtcNow() - held > TimeSpan.FromSeconds(20)));
        Assert.Equal(Recovery.Nothing, await _tribune.Deliveries.RecoverAsync(Cancel));

        await AdvanceUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 30);
        Assert.Equal(31, _sender.Sends.Count);
    });

    [Fact]
    public Task Threads_of_one_chat_wait_for_their_chat_and_no_longer() => OnOneThreadAsync(async () =>
    {
        await _tribune.Channels.MergeAsync([.. Enumerable.Range(1, 6).Select(thread => Given.Channel("-1001", thread: thread))], Cancel);
        var dispatch = await AnnounceAsync("one");
        var began = _clock.GetUtcNow();
        var pump = new DeliveryPump(
            _queue, _tribune.Digests, _sender, new Pacer(new PacerOptions { BulkPerSecond = 900 }, _clock), _tribune.PacerMemory, new DoubtSignal(), _clock,
            NullLogger<DeliveryPump>.Instance);
        await using var running = new RunningPump(pump);

        await AdvanceUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 6);

        // Three at once, then one a second; what is given back by the stage is taken again at its moment.
        Assert.InRange(_clock.GetUtcNow() - began, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4.5));
    });

    [Fact]
    public Task A_stop_gives_back_what_was_about_to_leave() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 50);
        var dispatch = await AnnounceAsync("one");
        var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(_sender.Sends.Count == 5));
        await running.DisposeAsync();

        var counts = await CountsAsync(dispatch);
        Assert.Equal((_sender.Sends.Count, 50 - _sender.Sends.Count), (counts.Sent, counts.Waiting));
        Assert.Equal(Recovery.Nothing, await _tribune.Deliveries.RecoverAsync(Cancel));
    });

    [Fact]
    public Task A_correction_edits_what_was_posted_when_its_time_has_come() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 3);
        var dispatch = await AnnounceAsync("one");
        await RunUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 3);

        var options = new IntakeOptions(Announce: true, TimeSpan.FromHours(24), _clock.GetUtcNow());
        await _tribune.Articles.StoreAsync([Given.Article("one", title: "one, mended")], options, check: null, Cancel);
        _clock.Advance(CorrectionRules.Debounce);
        await FanOutAsync();
        await RunUntilAsync(() => Task.FromResult(_sender.Sends.Count == 6));

        Assert.All(_sender.Sends.Skip(3), send => Assert.NotNull(send.Delivery.Copy));
    });

    /// <summary>The pump and the test take turns on one scheduler, so that fake time never runs ahead of the work on a busy machine.</summary>
    private static Task OnOneThreadAsync(Func<Task> test) =>
        Task.Factory.StartNew(test, Cancel, TaskCreationOptions.None, new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler).Unwrap();

    private async Task RunUntilAsync(Func<Task<bool>> reached)
    {
        await using var running = Start();
        await AdvanceUntilAsync(reached);
    }

    private RunningPump Start() => new(_pump);

    /// <summary>Lets the fake time pass in steps finer than the pacer's interval, and the pump work in between.</summary>
    private async Task AdvanceUntilAsync(Func<Task<bool>> reached)
    {
        while (!await reached())
        {
            Cancel.ThrowIfCancellationRequested();
            for (var turn = 0; turn < 20; turn++)
                await Task.Yield();

            _clock.Advance(TimeSpan.FromMilliseconds(20));
        }
    }

    private async Task ReadersAsync(long first, int count)
    {
        for (var id = first; id < first + count; id++)
        {
            await using var unit = await _tribune.Updates.BeginAsync(++_lastUpdateId, Cancel);
            await unit.Readers.SaveAsync(Given.Reader(id, "society"), Cancel);
            await unit.CommitAsync(Cancel);
        }
    }

    private async Task<long> AnnounceAsync(string name)
    {
        var options = new IntakeOptions(Announce: true, TimeSpan.FromHours(24), _clock.GetUtcNow());
        var results = await _tribune.Articles.StoreAsync([Given.Article(name, title: name)], options, check: null, Cancel);
        await FanOutAsync();
        return results[0].DispatchId!.Value;
    }

    private async Task BreakAsync()
    {
        await using var writing = await _tribune.Updates.BeginAsync(++_lastUpdateId, Cancel);
        var broadcast = await writing.Broadcasts.AddAsync(Given.Broadcast("en") with { State = BroadcastState.Previewed }, Cancel);
        await writing.CommitAsync(Cancel);

        await using var confirming = await _tribune.Updates.BeginAsync(++_lastUpdateId, Cancel);
        await confirming.Broadcasts.ConfirmAsync(broadcast.Id, _clock.GetUtcNow(), _clock.GetUtcNow().AddHours(1), Cancel);
        await confirming.CommitAsync(Cancel);
        await FanOutAsync();
    }

    private async Task FanOutAsync()
    {
        while (await _tribune.Deliveries.FanOutAsync(1_000, _clock.GetUtcNow(), Cancel))
            Cancel.ThrowIfCancellationRequested();
    }

    private Task<DispatchCounts> CountsAsync(long dispatchId) => _tribune.Deliveries.CountsAsync(dispatchId, Cancel);

    /// <summary>Its wall clock can be set while elapsed time goes on.</summary>
    private sealed class SetClock() : FakeTimeProvider(Given.Morning)
    {
        public TimeSpan SetBackBy { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - SetBackBy;
    }

    private sealed class RunningPump : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _run;

        public RunningPump(DeliveryPump pump) => _run = pump.RunAsync(_stop.Token);

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _run);
            _stop.Dispose();
        }
    }
}
