using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Fakes;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Notices;
using TribuneBot.Telegram.Sending;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Notices;

public sealed class EditorNoticesTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly InMemoryTribune _tribune;
    private readonly RecordedReplies _replies = new();
    private readonly EditorNotices _notices;

    public EditorNoticesTests()
    {
        _tribune = new InMemoryTribune(_time);
        _tribune.State.Editors[20] = Role.Owner;
        _tribune.State.Editors[21] = Role.Editor;
        _tribune.State.Readers[21] = new Reader
        {
            Id = 21,
            InterfaceLanguage = "ru",
            StoryLanguages = ["ru"],
            JoinedAt = _time.GetUtcNow(),
            LastActiveAt = _time.GetUtcNow(),
        };
        _notices = new EditorNotices(
            _tribune.Notices, _tribune.Editors, _tribune.Updates, _replies, new Texts("en"), _time, NullLogger<EditorNotices>.Instance);
    }

    private Reply.SendMessage[] Said => [.. _replies.Sent.OfType<Reply.SendMessage>()];

    private void Add(NoticeKind kind, string reason = "") =>
        _tribune.State.Notices.Add((new Notice(3, kind, new DeliveryKey(46, 9), "The Tribune", "The bridge is open", reason), false));

    private async Task AfterAsync(double seconds)
    {
        _time.Advance(TimeSpan.FromSeconds(seconds));
        await _notices.TickAsync(_time.GetUtcNow(), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_source_that_fails_is_told_by_its_name_with_the_reason()
    {
        _tribune.State.Notices.Add((new Notice(3, NoticeKind.SourceFailing, new DeliveryKey(0, 0), "Wire", "", "The server answered 404 NotFound."), false));
        await AfterAsync(5);

        Assert.Equal(
            "The source Wire fails\n\nI keep asking it, less often. You hear of it again only when it has worked in between.\n\n"
            + "What is wrong: The server answered 404 NotFound.",
            Said[0].Text.Plain);
        Assert.StartsWith("Источник Wire не работает", Said[1].Text.Plain, StringComparison.Ordinal);
        Assert.Null(Said[0].Keyboard);
    }

    [Fact]
    public async Task Every_editor_is_told_once_in_their_language()
    {
        Add(NoticeKind.ChannelParked, "need administrator rights");
        await AfterAsync(5);
        await AfterAsync(60);

        Assert.Equal([20L, 21L], Said.Select(message => message.ChatId));
        Assert.Equal(
            "I may not post to The Tribune any more\n\nThe bridge is open\n\nPlease give me the right to post there again. "
            + "Until then its posts wait.\n\nTelegram says: need administrator rights",
            Said[0].Text.Plain);
        Assert.StartsWith("Я больше не могу писать в The Tribune", Said[1].Text.Plain, StringComparison.Ordinal);
        Assert.Empty(await _tribune.Notices.UntoldAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(NoticeKind.ChannelParked)]
    [InlineData(NoticeKind.ChannelLost)]
    [InlineData(NoticeKind.PostRefused)]
    public async Task What_only_informs_has_no_buttons(NoticeKind kind)
    {
        Add(kind);
        await AfterAsync(5);
        Assert.All(Said, message => Assert.Null(message.Keyboard));
    }

    [Fact]
    public async Task A_doubt_is_asked_with_two_buttons()
    {
        Add(NoticeKind.PostInDoubt);
        await AfterAsync(5);
        Assert.Equal(
            [("It is there", "1.doubt.46.9.1"), ("Send again", "1.doubt.46.9.0")],
            Said[0].Keyboard!.InlineKeyboard.Single().Select(button => (button.Text, button.CallbackData!)));
    }

    [Fact]
    public async Task Who_could_not_be_told_is_told_later_and_nobody_twice()
    {
        Add(NoticeKind.PostInDoubt);
        _replies.Outcomes.Enqueue(new ReplyOutcome.Done(1));
        _replies.Outcomes.Enqueue(new ReplyOutcome.Failed("502"));
        await AfterAsync(5);
        Assert.Single(await _tribune.Notices.UntoldAsync(TestContext.Current.CancellationToken));

        await AfterAsync(5);
        await AfterAsync(10);
        Assert.Equal([20L, 21L, 21L], Said.Select(message => message.ChatId));
        Assert.Empty(await _tribune.Notices.UntoldAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_editor_who_never_wrote_to_the_bot_holds_nobody_up()
    {
        Add(NoticeKind.PostInDoubt);
        _replies.Outcomes.Enqueue(new ReplyOutcome.Unreachable("403"));
        await AfterAsync(5);
        Assert.Empty(await _tribune.Notices.UntoldAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_question_that_reaches_nobody_is_asked_again_ever_more_slowly()
    {
        Add(NoticeKind.PostInDoubt);
        for (var look = 0; look < 720; look++)
        {
            _replies.Outcomes.Enqueue(new ReplyOutcome.Unreachable("403"));
            _replies.Outcomes.Enqueue(new ReplyOutcome.Unreachable("403"));
            await AfterAsync(5);
        }

        Assert.InRange(Said.Length, 20, 28);
        Assert.Single(await _tribune.Notices.UntoldAsync(TestContext.Current.CancellationToken));
    }
}
