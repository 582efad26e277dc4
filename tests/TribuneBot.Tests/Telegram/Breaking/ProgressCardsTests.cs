using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Fakes;
using TribuneBot.Telegram.Breaking;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Sending;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Breaking;

public sealed class ProgressCardsTests
{
    private const long Dispatch = 5;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly InMemoryTribune _tribune;
    private readonly RecordedReplies _replies = new();
    private readonly FakeDeliveries _deliveries = new();
    private readonly ProgressCards _cards;

    public ProgressCardsTests()
    {
        _tribune = new InMemoryTribune(_time);
        _cards = Cards();
        _tribune.State.Broadcasts[1] = new Broadcast
        {
            Id = 1,
            EditorId = 20,
            EditorChatId = 20,
            State = BroadcastState.Sending,
            CardMessageId = 90,
            DispatchId = Dispatch,
            CreatedAt = _time.GetUtcNow(),
        };
        Counts(sent: 0, waiting: 100, isFannedOut: false);
    }

    private string[] Shown => [.. _replies.Sent.OfType<Reply.EditMessage>().Select(reply => reply.Text.Plain)];

    private ProgressCards Cards() => new(
        _tribune.BroadcastMonitor, _deliveries, _tribune.Updates, _replies, new Texts("en"), _time, NullLogger<ProgressCards>.Instance);

    private void Counts(int sent, int waiting, bool isFannedOut = true, int blocked = 0, int failed = 0, int inDoubt = 0, int cancelled = 0) =>
        _deliveries.Counts[Dispatch] = new DispatchCounts(sent, blocked, failed, inDoubt, cancelled, waiting, isFannedOut);

    private static string[] Labels(Reply reply) =>
        [.. Assert.IsType<Reply.EditMessage>(reply).Keyboard!.InlineKeyboard.SelectMany(row => row).Select(button => button.Text)];

    private async Task AfterAsync(double seconds, ProgressCards? cards = null)
    {
        _time.Advance(TimeSpan.FromSeconds(seconds));
        await (cards ?? _cards).TickAsync(_time.GetUtcNow(), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_card_is_edited_at_most_every_three_seconds()
    {
        for (var second = 0; second < 31; second++)
        {
            Counts(sent: second, waiting: 100 - second);
            await AfterAsync(1);
        }

        Assert.Equal(11, Shown.Length);
        Assert.Contains("Sent: 30", Shown[^1], StringComparison.Ordinal);
        Assert.All(_replies.Sent, reply => Assert.True(reply is Reply.EditMessage { MessageId: 90, ChatId: 20, SayAnew: false, Keyboard: not null }));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_drawn_again()
    {
        await AfterAsync(1);
        await AfterAsync(3);
        await AfterAsync(3);
        Assert.Equal("⚡ Sending…\n\nStill counting…\n\nSent: 0\nWaiting: 100", Assert.Single(Shown));
    }

    [Fact]
    public async Task Troubles_appear_only_when_there_are_some()
    {
        Counts(sent: 40, waiting: 50, blocked: 6, failed: 3, inDoubt: 1);
        await AfterAsync(1);
        Assert.Equal("⚡ Sending…\n\n▓▓▓▓▓▓░░░░░░ 50 %\n\nSent: 40\nWaiting: 50\nBlocked the bot: 6\nFailed: 3\nIn doubt: 1", Assert.Single(Shown));
    }

    [Fact]
    public async Task The_final_report_ends_it()
    {
        Counts(sent: 90, waiting: 0, blocked: 7, failed: 3);
        await AfterAsync(1);
        await AfterAsync(3);

        Assert.Equal("⚡ Sent\n\nSent: 90\nBlocked the bot: 7\nFailed: 3", Assert.Single(Shown));
        Assert.Equal(["Edit text", "Withdraw"], Labels(_replies.Sent[0]));
        Assert.Equal([1L], _tribune.State.ReportedBroadcasts);
    }

    [Fact]
    public async Task A_running_card_can_be_held_and_let_go_on()
    {
        await AfterAsync(1);
        Assert.Equal(["Pause", "Stop", "Edit text", "Withdraw"], Labels(_replies.Sent[0]));

        _deliveries.Counts[Dispatch] = _deliveries.Counts[Dispatch] with { IsPaused = true };
        await AfterAsync(3);
        Assert.StartsWith("⏸ Paused", Shown[1], StringComparison.Ordinal);
        Assert.Equal(["Go on", "Stop", "Edit text", "Withdraw"], Labels(_replies.Sent[1]));
    }

    [Fact]
    public async Task The_report_explains_what_a_number_alone_would_not_say()
    {
        Counts(sent: 90, waiting: 0, failed: 4, inDoubt: 2);
        _deliveries.Counts[Dispatch] = _deliveries.Counts[Dispatch] with { Resent = 1, Expired = 3, Unidentified = 1 };
        await AfterAsync(1);

        Assert.Equal(
            """
            ⚡ Sent

            Sent: 90
            Blocked the bot: 0
            Failed: 4

            2 messages are in doubt: Telegram did not say whether they arrived. They are not sent again.

            1 message was in doubt and was sent once more: that reader may have it twice.

            3 of the failed came too late: the time to send them was over.

            1 message arrived without its number: a correction cannot reach it.
            """,
            Assert.Single(Shown));
    }

    [Fact]
    public async Task The_report_of_a_withdrawn_broadcast_says_so_and_offers_nothing()
    {
        _tribune.State.Broadcasts[1] = _tribune.State.Broadcasts[1] with { State = BroadcastState.Stopped };
        _tribune.State.Dispatches.Add(new InMemoryDispatch
        {
            Id = 6,
            Kind = DispatchKind.Retraction,
            ContentId = 1,
            OriginId = Dispatch,
            ExpiresAt = _time.GetUtcNow(),
        });
        Counts(sent: 10, waiting: 0, cancelled: 88);
        await AfterAsync(1);

        Assert.StartsWith("⚡ Withdrawn", Assert.Single(Shown), StringComparison.Ordinal);
        Assert.Null(Assert.IsType<Reply.EditMessage>(_replies.Sent[0]).Keyboard);
    }

    [Fact]
    public async Task Nothing_waiting_is_not_the_end_while_it_still_fans_out()
    {
        Counts(sent: 10, waiting: 0, isFannedOut: false);
        await AfterAsync(1);
        Assert.Empty(_tribune.State.ReportedBroadcasts);
    }

    [Fact]
    public async Task A_stopped_broadcast_waits_for_what_is_in_flight_and_reports_what_was_left_unsent()
    {
        _tribune.State.Broadcasts[1] = _tribune.State.Broadcasts[1] with { State = BroadcastState.Stopped };
        Counts(sent: 10, waiting: 2, isFannedOut: false, cancelled: 88);
        await AfterAsync(1);
        Assert.StartsWith("⚡ Stopping…", Shown[0], StringComparison.Ordinal);
        Assert.Empty(_tribune.State.ReportedBroadcasts);

        Counts(sent: 12, waiting: 0, isFannedOut: false, cancelled: 88);
        await AfterAsync(3);
        Assert.Equal("⚡ Stopped\n\nSent: 12\nBlocked the bot: 0\nFailed: 0\nLeft unsent: 88", Shown[1]);
        Assert.Equal([1L], _tribune.State.ReportedBroadcasts);
    }

    [Fact]
    public async Task After_a_restart_the_cards_go_on()
    {
        await AfterAsync(1);
        Counts(sent: 100, waiting: 0);
        await AfterAsync(0, Cards());
        Assert.Equal([1L], _tribune.State.ReportedBroadcasts);
    }

    [Fact]
    public async Task A_report_that_did_not_arrive_is_tried_again_but_not_for_ever()
    {
        Counts(sent: 100, waiting: 0);
        _replies.Outcomes.Enqueue(new ReplyOutcome.Failed("502"));
        await AfterAsync(1);
        Assert.Empty(_tribune.State.ReportedBroadcasts);
        await AfterAsync(3);
        Assert.Equal([1L], _tribune.State.ReportedBroadcasts);

        _tribune.State.ReportedBroadcasts.Clear();
        _tribune.State.Broadcasts[1] = _tribune.State.Broadcasts[1] with { State = BroadcastState.Sending };
        for (var tries = 0; tries < 10; tries++)
            _replies.Outcomes.Enqueue(new ReplyOutcome.Failed("502"));
        var cards = Cards();
        for (var tries = 0; tries < 10; tries++)
            await AfterAsync(3, cards);
        Assert.Equal([1L], _tribune.State.ReportedBroadcasts);
    }

    [Fact]
    public async Task The_card_speaks_the_editors_language()
    {
        _tribune.State.Readers[20] = new Reader
        {
            Id = 20,
            InterfaceLanguage = "ru",
            StoryLanguages = ["ru"],
            JoinedAt = _time.GetUtcNow(),
            LastActiveAt = _time.GetUtcNow(),
        };
        await AfterAsync(1);
        Assert.StartsWith("⚡ Отправляется…", Assert.Single(Shown), StringComparison.Ordinal);
    }
}
