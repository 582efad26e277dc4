using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Fakes;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Withdrawals;

public sealed class WithdrawalTests
{
    private const string Link = "https://tribune.example/bridge";

    private readonly ChatBench _chat = new();
    private readonly Article _story;

    public WithdrawalTests()
    {
        _story = _chat.Archive.Add("The bridge is open", Link);
        _chat.State.Articles.Add(TribuneBot.Storage.Tests.Given.Article() with { Content = _story });
    }

    private Task SayAsync(string text) => _chat.SayAsync(text, ChatBench.Editor);

    private Task PressAsync(string label) => _chat.PressAsync(label, ChatBench.Editor);

    [Theory]
    [InlineData(Link)]
    [InlineData("tribune.example/bridge")]
    [InlineData("https://t.me/TribuneTestBot?start=a1_1a_3")]
    [InlineData(Link + " because of an error")]
    public async Task A_story_is_shown_and_withdrawn_after_a_second_press(string argument)
    {
        await SayAsync("/withdraw " + argument);
        Assert.Contains("The bridge is open", _chat.Shown, StringComparison.Ordinal);
        Assert.Empty(_chat.State.WithdrawnArticles);

        await PressAsync("Withdraw everywhere");
        Assert.Equal([_story.Id], _chat.State.WithdrawnArticles);
        Assert.Contains("The story is withdrawn.", _chat.Shown, StringComparison.Ordinal);
        Assert.Contains(_chat.Replies, reply => reply is Reply.WakeDelivery);
    }

    [Fact]
    public async Task A_second_editor_is_told_that_it_was_withdrawn_before()
    {
        await SayAsync("/withdraw " + Link);
        var confirm = _chat.Button("Withdraw everywhere").CallbackData!;
        await _chat.PressDataAsync(confirm, ChatBench.Editor);
        await _chat.PressDataAsync(confirm, ChatBench.Editor);
        Assert.Equal("This was withdrawn before.", _chat.Notice);
    }

    [Fact]
    public async Task A_story_can_be_kept()
    {
        await SayAsync("/withdraw " + Link);
        await PressAsync("Keep it");
        Assert.Equal("Nothing was withdrawn.", _chat.Shown.Trim());
        Assert.Empty(_chat.State.WithdrawnArticles);
    }

    [Theory]
    [InlineData("", "Send the command with the story’s link")]
    [InlineData("https://tribune.example/other", "I know no story under this link, or it was withdrawn before.")]
    [InlineData("https://t.me/TribuneTestBot?start=a99", "I know no story under this link, or it was withdrawn before.")]
    [InlineData("bridge", "That is no link.")]
    public async Task What_is_no_story_gets_a_clear_answer(string argument, string answer)
    {
        await SayAsync("/withdraw " + argument);
        Assert.StartsWith(answer, _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_reader_the_command_and_its_buttons_do_not_exist()
    {
        await _chat.SayAsync("/withdraw " + Link);
        Assert.StartsWith("I do not know this command.", _chat.Shown, StringComparison.Ordinal);
        await _chat.PressDataAsync($"1.aback.{_story.Id}");
        Assert.Equal("This button is out of date.", _chat.Notice);
        Assert.Empty(_chat.State.WithdrawnArticles);
    }

    [Fact]
    public async Task A_broadcast_is_withdrawn_after_a_second_press_and_its_report_loses_its_buttons()
    {
        _chat.State.Broadcasts[5] = Sent(BroadcastState.Done);
        _chat.State.Dispatches.Add(new InMemoryDispatch
        {
            Id = 7,
            Kind = DispatchKind.Broadcast,
            ContentId = 5,
            ExpiresAt = _chat.Time.GetUtcNow(),
            State = DispatchState.Done,
        });

        await _chat.PressDataAsync("1.bback.5", ChatBench.Editor, messageId: 90);
        Assert.Equal(["Withdraw everywhere", "Keep it"], _chat.Labels);
        Assert.Single(_chat.State.Dispatches);

        await PressAsync("Withdraw everywhere");
        Assert.Equal(DispatchKind.Retraction, _chat.State.Dispatches[^1].Kind);
        Assert.Equal((90, null), _chat.Replies.OfType<Reply.EditKeyboard>().Select(reply => (reply.MessageId, reply.Keyboard)).Single());

        await _chat.PressDataAsync("1.bback.5.1", ChatBench.Editor);
        Assert.Equal("This was withdrawn before.", _chat.Notice);
        Assert.Equal(2, _chat.State.Dispatches.Count);
    }

    private Broadcast Sent(BroadcastState state) => new()
    {
        Id = 5,
        EditorId = ChatBench.Editor,
        EditorChatId = ChatBench.Editor,
        State = state,
        Texts = new Dictionary<string, FormattedText> { ["en"] = FormattedText.Plain("The bridge is open.") },
        CardMessageId = 90,
        DispatchId = 7,
        CreatedAt = _chat.Time.GetUtcNow(),
    };
}
