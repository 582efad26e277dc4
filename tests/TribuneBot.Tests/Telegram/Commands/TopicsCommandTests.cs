using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Commands;

public sealed class TopicsCommandTests
{
    private readonly ChatBench _chat = new();

    [Fact]
    public async Task Every_topic_is_a_button()
    {
        await _chat.SayAsync("/topics");
        Assert.All(FewTopics.Catalog.Topics.Where(topic => !topic.IsRetired), topic => Assert.Contains(topic.Names["en"], _chat.Labels));
    }

    [Fact]
    public async Task A_press_follows_a_second_press_leaves_and_both_draw_in_place()
    {
        await _chat.SayAsync("/topics");
        await _chat.PressAsync("Sport");

        Assert.Equal(["sport"], _chat.ReaderRow().TopicIds);
        Assert.Contains("✓ Sport", _chat.Labels);
        Assert.Equal(77, Assert.Single(_chat.Replies.OfType<Reply.EditMessage>()).MessageId);
        Assert.Contains("You follow 1 topic.", _chat.Shown, StringComparison.Ordinal);

        await _chat.PressAsync("✓ Sport");
        Assert.Empty(_chat.ReaderRow().TopicIds);
        Assert.Contains("You follow no topic yet.", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_none_and_done()
    {
        await _chat.SayAsync("/topics");
        await _chat.PressAsync("Follow all");
        Assert.Equal(3, _chat.ReaderRow().TopicIds.Count);

        await _chat.PressAsync("Leave all");
        Assert.Empty(_chat.ReaderRow().TopicIds);

        await _chat.PressAsync("Sport");
        await _chat.PressAsync("Done");
        Assert.Equal(["Change"], _chat.Labels);
        Assert.Contains("Sport", _chat.Shown, StringComparison.Ordinal);

        await _chat.PressAsync("Change");
        Assert.Contains("✓ Sport", _chat.Labels);
    }

    [Fact]
    public async Task A_topic_that_is_no_longer_offered_is_said_so_and_the_menu_is_drawn_anew()
    {
        await _chat.PressDataAsync("1.topic.expo");

        Assert.Equal("This topic is not offered any more.", _chat.Notice);
        Assert.Contains("Sport", _chat.Labels);
        Assert.Empty(_chat.ReaderRow().TopicIds);
    }
}
