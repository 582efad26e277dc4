using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Fakes;
using TribuneBot.Storage.Tests;

namespace TribuneBot.Tests.Core.Dispatch;

public sealed class ReconcilerTests
{
    private const int Known = 70;

    private readonly FakeTimeProvider _clock = new(Given.Morning);
    private readonly InMemoryTribune _tribune;
    private readonly ScriptedProber _prober = new();

    public ReconcilerTests() => _tribune = new InMemoryTribune(_clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_that_is_there_is_found_behind_what_others_wrote()
    {
        var key = await DoubtfulAsync();
        _prober.Answer = id => id == Known + 3 ? new ProbeAnswer.Ours(CopyForm.Photo) : new ProbeAnswer.SomeoneElses();

        await SettleAsync();

        Assert.Equal([Known + 1, Known + 2, Known + 3], _prober.Asked);
        Assert.Equal(1, (await _tribune.Deliveries.CountsAsync(key.DispatchId, Cancel)).Sent);
    }

    [Fact]
    public async Task Where_the_ids_end_it_was_never_there_and_is_sent_again()
    {
        var key = await DoubtfulAsync();
        _prober.Answer = id => id == Known + 2 ? new ProbeAnswer.NotFound() : new ProbeAnswer.SomeoneElses();

        await SettleAsync();

        Assert.Equal(1, (await _tribune.Deliveries.CountsAsync(key.DispatchId, Cancel)).Waiting);
    }

    [Fact]
    public async Task A_post_that_arrives_seconds_after_its_answer_was_lost_is_not_sent_twice()
    {
        var key = await DoubtfulAsync();
        var lost = _clock.GetUtcNow();
        _prober.Answer = _ => _clock.GetUtcNow() - lost < TimeSpan.FromSeconds(4) ? new ProbeAnswer.NotFound() : new ProbeAnswer.Ours(CopyForm.Photo);

        await SettleAsync();

        var counts = await _tribune.Deliveries.CountsAsync(key.DispatchId, Cancel);
        Assert.Equal((1, 0), (counts.Sent, counts.Waiting));
    }

    [Fact]
    public async Task After_ten_posts_of_others_the_editors_are_asked()
    {
        var key = await DoubtfulAsync();
        _prober.Answer = _ => new ProbeAnswer.SomeoneElses();

        await SettleAsync();

        Assert.Equal(10, _prober.Asked.Count);
        Assert.Equal((NoticeKind.PostInDoubt, key), Assert.Single(await _tribune.Notices.UntoldAsync(Cancel)) is var notice ? (notice.Kind, notice.Delivery) : default);
    }

    [Fact]
    public async Task Without_a_known_id_there_is_nowhere_to_look()
    {
        await DoubtfulAsync(knownFirst: false);

        await SettleAsync();

        Assert.Empty(_prober.Asked);
        Assert.Single(await _tribune.Notices.UntoldAsync(Cancel));
    }

    [Fact]
    public async Task An_answer_that_proves_nothing_leaves_the_doubt_for_the_next_look()
    {
        await DoubtfulAsync();
        _prober.Answer = _ => _prober.Asked.Count == 1 ? new ProbeAnswer.Unclear("502") : new ProbeAnswer.Ours(CopyForm.Text);

        await SettleAsync();

        Assert.Equal([Known + 1, Known + 1], _prober.Asked);
        Assert.Empty(await _tribune.Notices.UntoldAsync(Cancel));
    }

    [Fact]
    public async Task A_channel_that_cannot_be_asked_for_minutes_is_a_question_for_the_editors()
    {
        await DoubtfulAsync();
        _prober.Answer = _ => new ProbeAnswer.Unclear("502");

        await SettleAsync();

        Assert.Equal(10, _prober.Asked.Count);
        Assert.Single(await _tribune.Notices.UntoldAsync(Cancel));
    }

    [Fact]
    public async Task A_flood_is_waited_out_and_the_same_id_asked_again()
    {
        await DoubtfulAsync();
        _prober.Answer = _ => _prober.Asked.Count == 1 ? new ProbeAnswer.Wait(TimeSpan.FromSeconds(40)) : new ProbeAnswer.Ours(CopyForm.Text);

        await SettleAsync();

        Assert.Equal([Known + 1, Known + 1], _prober.Asked);
    }

    /// <summary>Runs the reconciler on fake time until nothing is left to be probed.</summary>
    private async Task SettleAsync()
    {
        var pacer = new Pacer(new PacerOptions(), _clock);
        var doubts = new DoubtSignal();
        var pump = new DeliveryPump(
            _tribune.Deliveries, _tribune.Digests, new ScriptedSender(_clock), pacer, _tribune.PacerMemory, doubts, _clock,
            NullLogger<DeliveryPump>.Instance);
        var reconciler = new Reconciler(
            _tribune.Doubts, _tribune.Deliveries, _prober, pacer, pump, doubts, _clock, NullLogger<Reconciler>.Instance);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = reconciler.RunAsync(stop.Token);
        doubts.Raise();
        while ((await _tribune.Doubts.ToProbeAsync(Cancel)).Count > 0)
        {
            await Task.Yield();
            _clock.Advance(TimeSpan.FromMilliseconds(200));
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private async Task<DeliveryKey> DoubtfulAsync(bool knownFirst = true)
    {
        await _tribune.Channels.MergeAsync([Given.Channel("-1001")], Cancel);
        if (knownFirst)
        {
            var first = await TakeAsync("first");
            await _tribune.Deliveries.CommitAsync([new DeliveryResult(first, DeliveryState.Sent, [Known])], [], _clock.GetUtcNow(), Cancel);
        }

        var key = await TakeAsync("second");
        await _tribune.Deliveries.RecoverAsync(Cancel);
        return key;
    }

    private async Task<DeliveryKey> TakeAsync(string name)
    {
        var now = _clock.GetUtcNow();
        var options = new IntakeOptions(Announce: true, TimeSpan.FromHours(24), now);
        await _tribune.Articles.StoreAsync([Given.Article(name, title: name)], options, check: null, Cancel);
        while (await _tribune.Deliveries.FanOutAsync(100, now, Cancel))
            Cancel.ThrowIfCancellationRequested();
        var key = Assert.Single(await _tribune.Deliveries.HeadsAsync([], 10, now, Cancel)).Key;
        await _tribune.Deliveries.CommitAsync([], [key], now, Cancel);
        return key;
    }

    private sealed class ScriptedProber : IPostProber
    {
        public List<int> Asked { get; } = [];

        public Func<int, ProbeAnswer> Answer { get; set; } = _ => new ProbeAnswer.NotFound();

        public Task<ProbeAnswer> ProbeAsync(
            PendingDelivery delivery, DispatchContent content, int messageId, CancellationToken cancellationToken)
        {
            Asked.Add(messageId);
            return Task.FromResult(Answer(messageId));
        }
    }
}
