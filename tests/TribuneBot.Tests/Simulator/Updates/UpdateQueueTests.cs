using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Simulator.Updates;

namespace TribuneBot.Tests.Simulator.Updates;

public sealed class UpdateQueueTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly UpdateQueue _queue;

    public UpdateQueueTests() => _queue = new UpdateQueue(_clock);

    private void Add(int count, string kind = "message")
    {
        for (var i = 0; i < count; i++)
            _queue.Add(kind, 1, new JsonObject { ["n"] = i });
    }

    [Fact]
    public void An_update_comes_again_until_a_higher_offset_confirms_it()
    {
        Add(3);
        var first = _queue.Take(0, 100);
        Assert.Equal(3, _queue.Take(0, 100).Count);
        Assert.Equal([first[2].Id], _queue.Take(first[2].Id, 100).Select(static u => u.Id));
        Assert.Empty(_queue.Take(first[2].Id + 1, 100));
    }

    [Fact]
    public void A_negative_offset_drops_all_but_the_latest()
    {
        Add(5);
        Assert.Equal(2, _queue.Take(-2, 100).Count);
        Assert.Equal(2, _queue.Take(0, 100).Count);
    }

    [Fact]
    public void An_offset_far_ahead_is_ignored()
    {
        Add(2);
        var last = _queue.Take(0, 100)[^1].Id;
        Assert.Equal(2, _queue.Take(last + 1000, 100).Count);
    }

    [Theory]
    [InlineData("message", 24 * 3600)]
    [InlineData("callback_query", 150)]
    [InlineData("inline_query", 30)]
    public void Each_kind_is_forgotten_in_its_own_time(string kind, int seconds)
    {
        Add(1, kind);
        _clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.Single(_queue.Take(0, 100));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(_queue.Take(0, 100));
    }

    [Fact]
    public void Membership_of_others_comes_only_on_request()
    {
        Add(1, "chat_member");
        Assert.Equal(0, _queue.Count);
        _queue.Allowed = AllowedUpdates.From(["CHAT_MEMBER", "nonsense"]);
        Add(1, "chat_member");
        Add(1, "message");
        Assert.Equal("chat_member", Assert.Single(_queue.Take(0, 100)).Kind);
    }

    [Fact]
    public void A_repeated_update_comes_again_once_with_its_old_id()
    {
        Add(2);
        var last = _queue.Take(0, 100)[^1].Id;
        Assert.Empty(_queue.Take(last + 1, 100));
        Assert.True(_queue.RepeatLast());
        Assert.Equal(last, Assert.Single(_queue.Take(last + 1, 100)).Id);
        Assert.Empty(_queue.Take(last + 1, 100));
    }

    [Fact]
    public async Task A_second_poll_ends_the_first()
    {
        var first = _queue.BeginPoll();
        _queue.BeginPoll();
        Assert.Equal(PollEnd.OtherPoll, await first.WaitAsync(TimeSpan.FromSeconds(50), _clock, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_update_wakes_the_poll()
    {
        var poll = _queue.BeginPoll();
        Add(1);
        Assert.Equal(PollEnd.UpdateArrived, await poll.WaitAsync(TimeSpan.FromSeconds(50), _clock, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Polling_with_the_next_offset_sees_every_update_once() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[1, 5]).List[1, 30].Sample(static rounds =>
        {
            var queue = new UpdateQueue(new FakeTimeProvider());
            var (added, seen, offset) = (0, new List<int>(), 0L);
            foreach (var (count, limit) in rounds)
            {
                for (var i = 0; i < count; i++)
                    queue.Add("message", 1, new JsonObject { ["n"] = added++ });
                foreach (var update in queue.Take(offset, limit))
                {
                    seen.Add(update.Payload["n"]!.GetValue<int>());
                    offset = update.Id + 1;
                }
            }

            Assert.Equal(Enumerable.Range(0, seen.Count), seen);
        });
}
