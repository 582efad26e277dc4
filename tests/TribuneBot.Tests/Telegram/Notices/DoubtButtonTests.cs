using TribuneBot.Core.Dispatch;
using TribuneBot.Fakes;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Notices;

public sealed class DoubtButtonTests
{
    private static readonly DeliveryKey Key = new(46, 9);

    private readonly ChatBench _chat = new();

    public DoubtButtonTests()
    {
        _chat.State.Dispatches.Add(new InMemoryDispatch
        {
            Id = 46,
            Kind = DispatchKind.Article,
            ContentId = 1,
            ExpiresAt = _chat.Time.GetUtcNow().AddDays(1),
            State = DispatchState.Done,
        });
        _chat.State.Deliveries.Add(new InMemoryDelivery
        {
            DispatchId = 46,
            TargetId = 9,
            Lane = Lane.ChannelPosts,
            Language = "en",
            State = DeliveryState.Unknown,
        });
        _chat.State.OpenDoubts[Key] = true;
    }

    [Theory]
    [InlineData(1, DeliveryState.Sent, "Good, it stays as it is.")]
    [InlineData(0, DeliveryState.Pending, "It is sent again.")]
    public async Task An_editors_word_settles_it(int answer, DeliveryState state, string said)
    {
        await _chat.PressDataAsync($"1.doubt.46.9.{answer}", ChatBench.Editor);

        Assert.Equal(state, _chat.State.Deliveries.Single().State);
        Assert.Contains(said, _chat.Shown, StringComparison.Ordinal);
        Assert.Null(Assert.Single(_chat.Replies.OfType<Reply.EditKeyboard>()).Keyboard);
    }

    [Fact]
    public async Task The_first_word_counts()
    {
        await _chat.PressDataAsync("1.doubt.46.9.1", ChatBench.Editor);
        await _chat.PressDataAsync("1.doubt.46.9.0", ChatBench.Editor);

        Assert.Equal("This was settled already.", _chat.Notice);
        Assert.Equal(DeliveryState.Sent, _chat.State.Deliveries.Single().State);
    }

    [Fact]
    public async Task A_reader_has_no_say()
    {
        await _chat.PressDataAsync("1.doubt.46.9.0");
        Assert.True(_chat.State.OpenDoubts.ContainsKey(Key));
    }
}
