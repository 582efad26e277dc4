using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TribuneBot.Core.Readers;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;
using TribuneBot.Tests.Telegram.Updates;

namespace TribuneBot.Tests.Telegram.Commands;

public sealed class MessageHandlerTests
{
    private readonly ChatBench _chat = new();

    [Theory]
    [InlineData("/nonsense")]
    [InlineData("/breaking")]
    public async Task An_unknown_command_and_an_editors_get_one_line_and_help(string text)
    {
        await _chat.SayAsync(text);
        Assert.Equal("I do not know this command. /help shows what I can do.", _chat.Shown);
    }

    [Fact]
    public async Task A_command_for_another_bot_is_not_ours()
    {
        await _chat.SayAsync("/help@SomeOtherBot");
        Assert.Empty(_chat.Replies);
    }

    [Fact]
    public async Task Something_that_is_no_text_gets_a_short_hint()
    {
        var update = Given.Text(1, ChatBench.Reader, "");
        update.Message!.Text = null;
        update.Message.Sticker = new Sticker();
        await _chat.GiveAsync(update);
        Assert.Contains("I only read words.", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_message_is_not_answered()
    {
        var update = Given.Text(1, ChatBench.Reader, "");
        update.Message!.Text = null;
        update.Message.PinnedMessage = new Message();
        await _chat.GiveAsync(update);
        Assert.Empty(_chat.Replies);
    }

    [Theory]
    [InlineData("hello everybody", false)]
    [InlineData("/help", false)]
    [InlineData("/help@TribuneTestBot", true)]
    public async Task In_a_group_only_who_names_the_bot_is_answered(string text, bool answered)
    {
        var update = Given.Text(1, ChatBench.Reader, text);
        update.Message!.Chat = new Chat { Id = -500, Type = ChatType.Supergroup };
        await _chat.GiveAsync(update);

        Assert.Equal(answered, _chat.Replies.Count > 0);
        Assert.Empty(_chat.State.Readers);
        if (answered)
            Assert.Equal("https://t.me/TribuneTestBot", _chat.Button("Open the private chat").Url);
    }

    [Fact]
    public async Task Every_update_notes_when_the_reader_was_last_active()
    {
        await _chat.SayAsync("/start");
        _chat.Time.Advance(TimeSpan.FromDays(3));
        await _chat.SayAsync("anything");
        Assert.Equal(_chat.Time.GetUtcNow(), _chat.ReaderRow().LastActiveAt);
        Assert.Equal(_chat.Time.GetUtcNow() - TimeSpan.FromDays(3), _chat.ReaderRow().JoinedAt);
    }

    [Fact]
    public async Task Whoever_writes_has_not_blocked_the_bot()
    {
        await _chat.SayAsync("/start");
        _chat.State.Readers[ChatBench.Reader] = _chat.ReaderRow() with { State = ReaderState.Suspended };
        await _chat.SayAsync("/help");
        Assert.Equal(ReaderState.Active, _chat.ReaderRow().State);
    }

    [Fact]
    public async Task Commands_work_for_whoever_stopped_and_do_not_start_deliveries()
    {
        await _chat.SayAsync("/stop");
        await _chat.SayAsync("/help");
        Assert.Equal(ReaderState.Stopped, _chat.ReaderRow().State);
        Assert.Single(_chat.Replies.OfType<Reply.SendMessage>());
    }
}
