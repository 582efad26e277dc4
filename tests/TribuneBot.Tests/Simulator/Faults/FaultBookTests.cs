using Microsoft.Extensions.Time.Testing;
using TribuneBot.Simulator;
using TribuneBot.Simulator.Faults;

namespace TribuneBot.Tests.Simulator.Faults;

public sealed class FaultBookTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FaultBook _book;

    public FaultBookTests() => _book = new FaultBook(seed: 5, _clock);

    [Fact]
    public void A_rule_strikes_its_method_and_chat_alone()
    {
        _book.Add(new SimulatedFault(FaultKind.Error) { Method = "sendMessage", ChatId = "-5" });
        Assert.NotNull(_book.Strike("SENDMESSAGE", "-5"));
        Assert.Null(_book.Strike("sendPhoto", "-5"));
        Assert.Null(_book.Strike("sendMessage", "5"));
        Assert.Null(_book.Strike("sendMessage", null));
    }

    [Fact]
    public void A_rule_for_everything_leaves_getUpdates_alone_unless_named()
    {
        _book.Add(new SimulatedFault(FaultKind.Error));
        Assert.Null(_book.Strike("getUpdates", null));
        _book.Add(new SimulatedFault(FaultKind.BadGateway) { Method = "getUpdates" });
        Assert.Equal(FaultKind.BadGateway, _book.Strike("getUpdates", null)!.Kind);
    }

    [Fact]
    public void A_counted_rule_is_used_up_and_the_next_one_takes_over()
    {
        _book.Add(new SimulatedFault(FaultKind.Delay) { Count = 2 });
        _book.Add(new SimulatedFault(FaultKind.Error));
        Assert.Equal([FaultKind.Delay, FaultKind.Delay, FaultKind.Error], Enumerable.Range(0, 3).Select(_ => _book.Strike("getMe", null)!.Kind));
        Assert.Equal(FaultKind.Error, Assert.Single(_book.Rules).Kind);
    }

    [Fact]
    public void Down_for_a_while_ends_with_the_tick()
    {
        _book.Add(new SimulatedFault(FaultKind.CloseBefore) { ForSeconds = 30 });
        _clock.Advance(TimeSpan.FromSeconds(30) - TimeSpan.FromTicks(1));
        Assert.NotNull(_book.Strike("sendMessage", null));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Null(_book.Strike("sendMessage", null));
        Assert.Empty(_book.Rules);
    }

    [Fact]
    public void A_rule_with_a_probability_strikes_about_that_often_and_the_same_for_a_seed()
    {
        List<bool> Throws()
        {
            var book = new FaultBook(seed: 5, _clock);
            book.Add(new SimulatedFault(FaultKind.Error) { Probability = 0.25 });
            return [.. Enumerable.Range(0, 4_000).Select(_ => book.Strike("getMe", null) is not null)];
        }

        var thrown = Throws();
        Assert.Equal(thrown, Throws());
        Assert.InRange(thrown.Count(static struck => struck), 900, 1_100);
    }

    [Fact]
    public void A_cleared_book_strikes_nothing()
    {
        _book.Add(new SimulatedFault(FaultKind.Error));
        _book.Clear();
        Assert.Null(_book.Strike("getMe", null));
    }
}
