using CsCheck;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Tests.Telegram.Updates;

public sealed class UpdateLedgerTests
{
    private readonly UpdateLedger _ledger = new();

    [Fact]
    public void Before_the_first_update_there_is_no_offset() => Assert.Null(_ledger.NextOffset);

    [Fact]
    public void The_offset_is_the_lowest_unfinished_update()
    {
        _ledger.Take([5, 6, 7]);
        _ledger.Finish(6);
        _ledger.Finish(7);
        Assert.Equal(5, _ledger.NextOffset);

        _ledger.Finish(5);
        Assert.Equal(8, _ledger.NextOffset);
    }

    [Fact]
    public void What_comes_again_because_of_an_unfinished_update_is_not_taken_twice()
    {
        _ledger.Take([5, 6]);
        _ledger.Finish(6);
        Assert.Equal([7], _ledger.Take([5, 6, 7]));
    }

    [Fact]
    public void A_shorter_batch_does_not_move_the_offset_back()
    {
        _ledger.Take([5, 6, 7]);
        _ledger.Finish(6);
        _ledger.Take([5]);
        _ledger.Finish(5);
        _ledger.Finish(7);
        Assert.Equal(8, _ledger.NextOffset);
    }

    [Fact]
    public void Telegram_may_number_anew()
    {
        _ledger.Take([900_000]);
        _ledger.Finish(900_000);
        Assert.Equal([17], _ledger.Take([17]));
        _ledger.Finish(17);
        Assert.Equal(18, _ledger.NextOffset);
    }

    [Fact]
    public void The_offset_never_passes_an_unfinished_update_and_everything_is_taken_once()
    {
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, 30].Array[0, 200]).Sample((count, steps) =>
        {
            var ledger = new UpdateLedger();
            var taken = new List<int>();
            var finished = new HashSet<int>();
            foreach (var step in steps)
            {
                var from = Math.Max(1, ledger.NextOffset ?? 1);
                taken.AddRange(ledger.Take([.. Enumerable.Range(from, Math.Max(0, count - from + 1)).Take(1 + step % 7)]));
                if (taken.Contains(step))
                {
                    ledger.Finish(step);
                    finished.Add(step);
                }

                Assert.All(taken.Except(finished), id => Assert.True(ledger.NextOffset <= id));
            }

            Assert.Equal(taken.Distinct(), taken);
        });
    }
}
