using CsCheck;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Core.Dispatch.Pacing;

public sealed class PacerRepliesTests
{
    private readonly VirtualTime _time = new(() => TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_end_of_a_request_wakes_the_reply_that_waits_for_its_chat()
    {
        var pacer = new Pacer(new PacerOptions(), _time);
        await Reply(pacer, 1);
        var second = Reply(pacer, 1);
        var third = Reply(pacer, 1);
        Assert.False(second.IsCompleted);

        pacer.Release(1);
        Assert.True(second.IsCompletedSuccessfully);
        Assert.False(third.IsCompleted);

        pacer.Release(1);
        Assert.True(third.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_reply_goes_before_a_bulk_message_to_the_same_chat()
    {
        var pacer = new Pacer(new PacerOptions(), _time);
        await Reply(pacer, 1);
        var reply = Reply(pacer, 1);
        _time.Pass(TimeSpan.FromSeconds(1));
        Assert.True(pacer.TryGrant(1, ChatKind.Private).IsChatBusy);

        pacer.Release(1);
        Assert.True(reply.IsCompletedSuccessfully);
        Assert.True(pacer.TryGrant(1, ChatKind.Private).IsChatBusy);

        pacer.Release(1);
        Assert.True(pacer.TryGrant(1, ChatKind.Private).IsGranted);
    }

    [Fact]
    public void Replies_do_not_use_up_the_bulk_rate_but_count_against_their_chat()
    {
        var pacer = new Pacer(new PacerOptions { PerChatBurst = 1 }, _time);
        _time.Pass(TimeSpan.FromSeconds(1));
        for (var chat = 1; chat <= 50; chat++)
            Assert.True(Reply(pacer, chat).IsCompleted);

        pacer.Release(1);
        Assert.True(pacer.TryGrant(1, ChatKind.Private).IsChatBusy);
        Assert.True(pacer.TryGrant(99, ChatKind.Private).IsGranted);
    }

    [Fact]
    public void The_hundred_and_first_reply_of_a_second_waits_for_the_next()
    {
        var pacer = new Pacer(new PacerOptions(), _time);
        var replies = Enumerable.Range(1, 101).Select(chat => Reply(pacer, chat)).ToList();
        Assert.Equal(100, replies.Count(reply => reply.IsCompleted));

        _time.Pass(TimeSpan.FromSeconds(1));
        Assert.True(replies[100].IsCompleted);
    }

    [Fact]
    public async Task A_reply_that_gives_up_lets_the_next_one_go()
    {
        var pacer = new Pacer(new PacerOptions(), _time);
        await Reply(pacer, 1);
        using var givesUp = new CancellationTokenSource();
        var impatient = pacer.WaitForReplyAsync(1, ChatKind.Private, givesUp.Token).AsTask();
        var patient = Reply(pacer, 1);

        await givesUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        pacer.Release(1);
        Assert.True(patient.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_bulk_message_may_go_when_all_replies_to_its_chat_gave_up()
    {
        var pacer = new Pacer(new PacerOptions(), _time);
        await Reply(pacer, 1);
        using var givesUp = new CancellationTokenSource();
        var impatient = pacer.WaitForReplyAsync(1, ChatKind.Private, givesUp.Token).AsTask();
        await givesUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);

        _time.Pass(TimeSpan.FromSeconds(1));
        pacer.Release(1);
        Assert.True(pacer.TryGrant(1, ChatKind.Private).IsGranted);
    }

    [Fact]
    public void Who_has_given_up_before_asking_takes_no_place()
    {
        var pacer = new Pacer(new PacerOptions(), _time);
        Assert.True(pacer.WaitForReplyAsync(1, ChatKind.Private, new CancellationToken(canceled: true)).AsTask().IsCanceled);
        Assert.Equal(0, pacer.ChatCount);
    }

    /// <summary>
    /// Real threads and the real clock: grants, ends and cancellations race, and each waiting still ends. The timeout turns a lost wake-up into a
    /// failure; nothing else takes long.
    /// </summary>
    [Fact(Timeout = 120_000)]
    public Task No_wake_up_is_lost_between_threads() =>
        Gen.Int[1, 6].SampleAsync(async chats =>
        {
            var options = new PacerOptions { RepliesPerSecond = 100_000, PerChatPerSecond = 100_000 };
            var pacer = new Pacer(options, TimeProvider.System);
            var inFlight = new int[chats];
            var threads = new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken };
            await Parallel.ForEachAsync(Enumerable.Range(0, 400), threads, async (number, token) =>
            {
                using var givesUp = CancellationTokenSource.CreateLinkedTokenSource(token);
                var chat = number % chats;
                var turn = pacer.WaitForReplyAsync(chat + 1, ChatKind.Private, givesUp.Token).AsTask();
                if (number % 7 == 0)
                    await givesUp.CancelAsync();

                await turn.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!turn.IsCompletedSuccessfully)
                    return;

                Assert.Equal(1, Interlocked.Increment(ref inFlight[chat]));
                await Task.Yield();
                Interlocked.Decrement(ref inFlight[chat]);
                pacer.Release(chat + 1);
            });
        }, iter: 20, threads: 1);

    private static Task Reply(Pacer pacer, long chat) => pacer.WaitForReplyAsync(chat, ChatKind.Private, Cancel).AsTask();
}
