using CsCheck;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Updates;

public sealed class UpdateLoopTests
{
    private static string[] Texts(RecordedReplies replies) => [.. replies.Sent.OfType<Reply.SendMessage>().Select(reply => reply.Text.Plain)];

    [Fact]
    public async Task An_update_is_handled_stored_and_answered()
    {
        await using var bench = new LoopBench(new ProbeHandler());
        bench.Telegram.Deliver(Given.Text(1, 10, "hello"));
        bench.Start();

        await bench.UntilAsync(() => bench.Telegram.Confirmed.Contains(1) && bench.Replies.Sent.Count == 1);

        Assert.Contains(1, bench.State.HandledUpdates.Keys);
        Assert.Equal(["answer 1"], Texts(bench.Replies));
    }

    [Fact]
    public async Task Telegram_is_asked_only_for_what_a_handler_is_registered_for()
    {
        await using var bench = new LoopBench(new ProbeHandler());
        bench.Start();
        await bench.UntilAsync(() => bench.Telegram.Polls.Count > 0);

        var poll = bench.Telegram.Polls[0];
        Assert.Equal([UpdateType.Message], poll.AllowedUpdates);
        Assert.InRange(poll.Timeout!.Value, 25, 50);
    }

    [Fact]
    public async Task An_update_that_was_handled_before_a_crash_does_nothing_again()
    {
        var handler = new ProbeHandler();
        await using var bench = new LoopBench(handler);
        bench.State.HandledUpdates[1] = bench.Time.GetUtcNow();
        bench.Telegram.Deliver(Given.Text(1, 10, "hello"), Given.Text(2, 10, "again"));
        bench.Start();

        await bench.UntilAsync(() => bench.Telegram.Confirmed.Contains(2) && bench.Replies.Sent.Count == 1);

        Assert.Equal([(10, 2)], handler.Seen);
        Assert.Equal(["answer 2"], Texts(bench.Replies));
    }

    [Fact]
    public async Task A_press_that_was_handled_before_a_crash_still_ends_its_waiting_sign()
    {
        await using var bench = new LoopBench(new ProbeHandler());
        bench.State.HandledUpdates[1] = bench.Time.GetUtcNow();
        bench.Telegram.Deliver(Given.Press(1, 10, "1.any"));
        bench.Start();

        await bench.UntilAsync(() => bench.Replies.Sent.Count > 0);

        Assert.Equal([new Reply.AnswerPress("press-1")], bench.Replies.Sent);
    }

    [Fact]
    public async Task A_poisonous_update_is_given_up_with_a_word_and_blocks_nobody()
    {
        var tries = 0;
        await using var bench = new LoopBench(new ProbeHandler((update, _) =>
        {
            if (update.Id != 1)
                return Task.CompletedTask;
            tries++;
            throw new InvalidOperationException("A bug.");
        }));
        bench.Telegram.Deliver(Given.Text(1, 10, "poison"), Given.Text(2, 10, "hello"));
        bench.Start();

        await bench.UntilAsync(() => bench.Telegram.Confirmed.Contains(2) && bench.Replies.Sent.Count == 2);

        Assert.Equal(UpdateProcessor.Tries, tries);
        Assert.Contains(1, bench.State.HandledUpdates.Keys);
        Assert.Equal(["sorry", "answer 2"], Texts(bench.Replies));
    }

    [Fact]
    public async Task While_nothing_can_be_stored_an_update_waits_and_is_then_handled_properly()
    {
        await using var bench = new LoopBench(new ProbeHandler(), failingCommits: 9);
        bench.Telegram.Deliver(Given.Text(1, 10, "hello"));
        bench.Start();

        await bench.UntilAsync(() => bench.Telegram.Confirmed.Contains(1) && bench.Replies.Sent.Count == 1);

        Assert.Equal(["answer 1"], Texts(bench.Replies));
    }

    [Fact]
    public async Task A_reply_that_fails_does_not_stop_the_next_one()
    {
        await using var bench = new LoopBench(new ProbeHandler());
        bench.Replies.Failure = reply => reply is Reply.SendMessage { ChatId: 10 } ? new InvalidOperationException("A bug.") : null;
        bench.Telegram.Deliver(Given.Text(1, 10, "hello"), Given.Text(2, 26, "hello"));
        bench.Start();

        await bench.UntilAsync(() => bench.Telegram.Confirmed.Contains(2) && bench.Replies.Sent.Count == 1);

        Assert.Equal(["answer 2"], Texts(bench.Replies));
    }

    [Fact]
    public async Task A_slow_chat_keeps_neither_others_nor_the_offset_from_being_right()
    {
        var release = new TaskCompletionSource();
        var handler = new ProbeHandler((update, token) => update.Id == 1 ? release.Task.WaitAsync(token) : Task.CompletedTask);
        await using var bench = new LoopBench(handler);
        bench.Telegram.Deliver(Given.Text(1, 10, "slow"), Given.Text(2, 11, "quick"));
        bench.Start();
        await bench.UntilAsync(() => handler.Seen.Contains((11, 2)));
        bench.Telegram.Deliver(Given.Text(3, 12, "later"));
        await bench.UntilAsync(() => handler.Seen.Contains((12, 3)));

        Assert.Empty(bench.Telegram.Confirmed);
        release.SetResult();
        await bench.UntilAsync(() => bench.Telegram.Confirmed.Contains(3));
        Assert.Equal(3, handler.Seen.Count);
    }

    [Fact]
    public async Task An_unfinished_update_does_not_make_the_loop_hammer_telegram()
    {
        var release = new TaskCompletionSource();
        await using var bench = new LoopBench(new ProbeHandler((_, token) => release.Task.WaitAsync(token)));
        bench.Telegram.Deliver(Given.Text(1, 10, "slow"));
        bench.Start();

        var start = bench.Time.GetUtcNow();
        await bench.UntilAsync(() => bench.Telegram.Polls.Count >= 6);

        Assert.True(bench.Time.GetUtcNow() - start >= TimeSpan.FromSeconds(4));
        release.SetResult();
    }

    [Fact]
    public async Task Errors_are_waited_out_with_growing_pauses()
    {
        await using var bench = new LoopBench(new ProbeHandler());
        for (var failure = 0; failure < 8; failure++)
            bench.Telegram.PollFailures.Enqueue(new RequestException("Bad gateway", System.Net.HttpStatusCode.BadGateway));
        bench.Telegram.Deliver(Given.Text(1, 10, "hello"));
        var start = bench.Time.GetUtcNow();
        bench.Start();

        await bench.UntilAsync(() => bench.Telegram.Confirmed.Contains(1));

        Assert.True(bench.Time.GetUtcNow() - start >= TimeSpan.FromSeconds(45));
    }

    [Theory]
    [InlineData(401, 30)]
    [InlineData(409, 14)]
    public async Task A_refused_token_and_a_second_program_are_tried_again_slowly(int code, int atLeastSeconds)
    {
        await using var bench = new LoopBench(new ProbeHandler());
        bench.Telegram.PollFailures.Enqueue(new ApiRequestException("No.", code));
        bench.Telegram.Deliver(Given.Text(1, 10, "hello"));
        var start = bench.Time.GetUtcNow();
        bench.Start();

        await bench.UntilAsync(() => bench.Telegram.Confirmed.Contains(1));

        Assert.True(bench.Time.GetUtcNow() - start >= TimeSpan.FromSeconds(atLeastSeconds));
    }

    [Fact]
    public async Task Telegrams_own_pause_is_obeyed()
    {
        await using var bench = new LoopBench(new ProbeHandler());
        bench.Telegram.PollFailures.Enqueue(new ApiRequestException("Too Many Requests", 429, new ResponseParameters { RetryAfter = 17 }));
        bench.Telegram.Deliver(Given.Text(1, 10, "hello"));
        var start = bench.Time.GetUtcNow();
        bench.Start();

        await bench.UntilAsync(() => bench.Telegram.Confirmed.Contains(1));

        Assert.True(bench.Time.GetUtcNow() - start >= TimeSpan.FromSeconds(17));
    }

    [Fact]
    public async Task A_stop_lets_what_is_in_hand_finish_but_waits_for_nothing_else()
    {
        LoopBench? bench = null;
        using var started = new CountdownEvent(2);
        var handler = new ProbeHandler((update, token) =>
        {
            started.Signal();
            return Task.Delay(update.Id == 1 ? TimeSpan.FromSeconds(2) : Timeout.InfiniteTimeSpan, bench!.Time, token);
        });
        bench = new LoopBench(handler);
        bench.Telegram.Deliver(Given.Text(1, 10, "two seconds"), Given.Text(2, 11, "for ever"), Given.Text(3, 10, "behind the first"));
        bench.Start();
        await LoopBench.WhileStillAsync(() => started.IsSet);

        await bench.StopAsync();

        Assert.Equal([1], bench.State.HandledUpdates.Keys);
    }

    [Fact]
    public async Task Whatever_handlers_take_order_per_chat_is_kept_and_every_update_is_handled_once()
    {
        var script = Gen.Select(Gen.Long[1, 5], Gen.Int[0, 4000]).Array[1, 60];
        await script.SampleAsync(async steps =>
        {
            LoopBench? bench = null;
            var handler = new ProbeHandler((update, token) =>
                Task.Delay(TimeSpan.FromMilliseconds(steps[update.Id - 1].Item2), bench!.Time, token));
            bench = new LoopBench(handler);
            await using var _ = bench;
            bench.Telegram.Deliver(steps.Select((step, index) => Given.Text(index + 1, step.Item1, "hello")));
            bench.Start();

            await bench.UntilAsync(() => bench.Telegram.Confirmed.Count == steps.Length);

            Assert.Equal(steps.Length, handler.Seen.Count);
            Assert.All(handler.Seen.GroupBy(seen => seen.Chat), chat => Assert.Equal(chat.Select(seen => seen.Update).Order(), chat.Select(seen => seen.Update)));
            Assert.All(bench.Telegram.Confirmed, id => Assert.Contains((long)id, bench.State.HandledUpdates.Keys));
        }, iter: 20);
    }
}
