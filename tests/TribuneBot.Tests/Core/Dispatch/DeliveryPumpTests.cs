using Microsoft.Extensions.Logging.Abstractions;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Tests;

namespace TribuneBot.Tests.Core.Dispatch;

/// <summary>How it sends when all goes well.</summary>
public sealed class DeliveryPumpTests : PumpWorld
{
    [Fact]
    public Task Everyone_gets_a_story_once() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 40);
        await Tribune.Channels.MergeAsync([Given.Channel("-1001")], Cancel);
        var dispatch = await AnnounceAsync("one");

        await RunUntilAsync(async () => (await CountsAsync(dispatch)) is { Waiting: 0, Sent: 41 });

        Assert.Equal(41, Sender.Sends.Select(send => send.Delivery.ChatId).Distinct().Count());
        Assert.Equal(Channel, Sender.Sends.First().Delivery.ChatId);
    });

    [Fact]
    public Task No_sliding_second_holds_more_than_twenty_eight_sends() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 200);
        var dispatch = await AnnounceAsync("one");

        await RunUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 200);

        var times = Sender.Sends.Select(send => send.At).ToList();
        for (var i = 28; i < times.Count; i++)
            Assert.True(times[i] - times[i - 28] >= TimeSpan.FromSeconds(1));
    });

    [Fact]
    public Task Breaking_news_overtakes_a_backlog_that_is_already_loaded() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 100);
        await AnnounceAsync("backlog");
        await using var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(Sender.Sends.Count >= 10));

        await BreakAsync();
        Pump.Wake();
        await AdvanceUntilAsync(() => Task.FromResult(Sender.Sends.Any(send => send.Delivery.Lane == Lane.BreakingToReaders)));

        // What was granted before the wake-up may still go first; the backlog may not.
        var before = Sender.Sends.TakeWhile(send => send.Delivery.Lane != Lane.BreakingToReaders).Count();
        Assert.InRange(before, 10, 14);
    });

    [Fact]
    public Task A_stop_lets_what_is_on_its_way_end_and_records_it() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 1);
        var answer = new TaskCompletionSource<SendOutcome>();
        Sender.Answer = (_, _) => answer.Task;
        var dispatch = await AnnounceAsync("one");
        var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(Sender.Sends.Count == 1));

        var stopped = running.DisposeAsync().AsTask();
        answer.SetResult(new SendOutcome.Sent([1]));
        await stopped;

        Assert.Equal(1, (await CountsAsync(dispatch)).Sent);
    });

    [Fact]
    public Task Threads_of_one_chat_wait_for_their_chat_and_no_longer() => OnOneThreadAsync(async () =>
    {
        await Tribune.Channels.MergeAsync([.. Enumerable.Range(1, 6).Select(thread => Given.Channel("-1001", thread: thread))], Cancel);
        var dispatch = await AnnounceAsync("one");
        var began = Clock.GetUtcNow();
        var pump = new DeliveryPump(
            Queue, Tribune.Digests, Sender, new Pacer(new PacerOptions { BulkPerSecond = 900 }, Clock), Tribune.PacerMemory, new DoubtSignal(), Clock,
            NullLogger<DeliveryPump>.Instance);
        await using var running = new RunningPump(pump);

        await AdvanceUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 6);

        // Three at once, then one a second; what is given back by the stage is taken again at its moment.
        Assert.InRange(Clock.GetUtcNow() - began, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4.5));
    });

    [Fact]
    public Task A_stop_gives_back_what_was_about_to_leave() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 50);
        var dispatch = await AnnounceAsync("one");
        var running = Start();
        await AdvanceUntilAsync(() => Task.FromResult(Sender.Sends.Count == 5));
        await running.DisposeAsync();

        var counts = await CountsAsync(dispatch);
        Assert.Equal((Sender.Sends.Count, 50 - Sender.Sends.Count), (counts.Sent, counts.Waiting));
        Assert.Equal(Recovery.Nothing, await Tribune.Deliveries.RecoverAsync(Cancel));
    });

    [Fact]
    public Task A_correction_edits_what_was_posted_when_its_time_has_come() => OnOneThreadAsync(async () =>
    {
        await ReadersAsync(1, 3);
        var dispatch = await AnnounceAsync("one");
        await RunUntilAsync(async () => (await CountsAsync(dispatch)).Sent == 3);

        var options = new IntakeOptions(Announce: true, TimeSpan.FromHours(24), Clock.GetUtcNow());
        await Tribune.Articles.StoreAsync([Given.Article("one", title: "one, mended")], options, check: null, Cancel);
        Clock.Advance(CorrectionRules.Debounce);
        await FanOutAsync();
        await RunUntilAsync(() => Task.FromResult(Sender.Sends.Count == 6));

        Assert.All(Sender.Sends.Skip(3), send => Assert.NotNull(send.Delivery.Copy));
    });
}
