using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Tests.Telegram.Updates;

public sealed class BacklogTests
{
    private static readonly Reply Message = new Reply.SendMessage(10, TgHtml.Of("hello"));
    private static readonly Reply Drawing = new Reply.EditMessage(10, 77, TgHtml.Of("hello"));

    private readonly Backlog _backlog = new();

    [Fact]
    public void A_chat_that_waits_for_little_is_told_everything()
    {
        for (var id = 2; id <= 9; id++)
            _backlog.Add(Given.Text(id, 10, "hello"));
        Assert.False(_backlog.MakesIdle(Message, Given.Text(1, 10, "hello")));
    }

    [Fact]
    public void A_chat_that_floods_is_told_only_what_is_newest_but_presses_are_always_answered()
    {
        for (var id = 2; id <= 10; id++)
            _backlog.Add(Given.Text(id, 10, "hello"));
        Assert.True(_backlog.MakesIdle(Message, Given.Text(1, 10, "hello")));
        Assert.False(_backlog.MakesIdle(new Reply.AnswerPress("1"), Given.Text(1, 10, "hello")));
        Assert.False(_backlog.MakesIdle(Message, Given.Text(1, 11, "hello")));

        _backlog.Remove(Given.Text(2, 10, "hello"));
        Assert.True(_backlog.MakesIdle(Message, Given.Text(1, 10, "hello")));
    }

    [Fact]
    public void A_toggle_that_is_pressed_again_is_drawn_once()
    {
        var next = Given.Press(2, 10, "1.topic.law");
        _backlog.Add(next);
        Assert.True(_backlog.MakesIdle(Drawing, Given.Press(1, 10, "1.topic.sport")));
        Assert.False(_backlog.MakesIdle(Message, Given.Press(1, 10, "1.topic.sport")));
        Assert.False(_backlog.MakesIdle(Drawing, Given.Press(1, 10, "1.lang.az")));
        Assert.False(_backlog.MakesIdle(Drawing, Given.Press(1, 10, "1.topic.sport", messageId: 78)));

        _backlog.Remove(next);
        Assert.False(_backlog.MakesIdle(Drawing, Given.Press(1, 10, "1.topic.sport")));
    }
}
