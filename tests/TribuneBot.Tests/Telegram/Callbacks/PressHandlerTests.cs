using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;
using TribuneBot.Tests.Telegram.Updates;

namespace TribuneBot.Tests.Telegram.Callbacks;

public sealed class PressHandlerTests
{
    private readonly ChatBench _chat = new();

    [Theory]
    [InlineData("")]
    [InlineData("whatever the last version wrote")]
    [InlineData("1.nosuch.1")]
    [InlineData("0.topic.sport")]
    [InlineData("1.topics.whatever")]
    [InlineData("1.find")]
    [InlineData("1.find.1.0")]
    [InlineData("1.find.1.99999999999")]
    [InlineData("1.latest.-5")]
    [InlineData("1.latest.0.no-such-topic")]
    [InlineData("1.lang.xx")]
    [InlineData("1.stories.xx")]
    [InlineData("1.breaking.7")]
    [InlineData("1.follow.sport")]
    [InlineData("1.read")]
    public async Task A_button_from_last_year_is_answered_as_out_of_date_and_taken_away(string data)
    {
        await _chat.PressDataAsync(data);
        Assert.Equal("This button is out of date.", _chat.Notice);
        Assert.Equal(new Reply.EditKeyboard(ChatBench.Reader, 77, null), Assert.Single(_chat.Replies.OfType<Reply.EditKeyboard>()));
    }

    [Fact]
    public async Task Links_under_the_message_stay()
    {
        var update = Given.Press(1, ChatBench.Reader, "1.nosuch.1");
        update.CallbackQuery!.Message!.ReplyMarkup = new InlineKeyboardMarkup(
            InlineKeyboardButton.WithUrl("Read", "https://tribune.example/1"), InlineKeyboardButton.WithCallbackData("Old", "1.nosuch.1"));
        await _chat.GiveAsync(update);
        Assert.Equal(["Read"], _chat.Labels);
    }

    [Fact]
    public async Task A_press_without_its_message_or_outside_a_private_chat_is_answered()
    {
        var update = Given.Press(1, ChatBench.Reader, "1.topic.sport");
        update.CallbackQuery!.Message = null;
        await _chat.GiveAsync(update);
        Assert.Equal("This button is out of date.", _chat.Notice);

        update = Given.Press(2, ChatBench.Reader, "1.topic.sport");
        update.CallbackQuery!.Message!.Chat = new Chat { Id = -5, Type = ChatType.Supergroup };
        await _chat.GiveAsync(update);
        Assert.Equal("This button is out of date.", _chat.Notice);
        Assert.Empty(_chat.State.Readers);
    }

    [Fact]
    public async Task Every_button_answers_any_arguments()
    {
        string[] arguments = ["", ".1", ".1.1", ".sport.1", ".all", ".99999999999999999999", ".-1.-1", ".1.sport.3"];
        foreach (var button in _chat.Buttons.All)
        {
            foreach (var argument in arguments)
            {
                await _chat.PressDataAsync($"1.{button.Verb}{argument}", ChatBench.Editor);
                Assert.Single(_chat.Replies.OfType<Reply.AnswerPress>());
            }
        }
    }

    [Fact]
    public async Task A_press_that_comes_again_changes_nothing()
    {
        await _chat.GiveAsync(Given.Press(5, ChatBench.Reader, "1.topic.sport"));
        await _chat.GiveAsync(Given.Press(5, ChatBench.Reader, "1.topic.sport"));
        Assert.Equal(["sport"], _chat.ReaderRow().TopicIds);
        Assert.Empty(_chat.Replies);
    }
}
