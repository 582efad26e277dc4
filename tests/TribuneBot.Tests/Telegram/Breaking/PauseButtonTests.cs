using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Fakes;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Breaking;

public sealed class PauseButtonTests
{
    private readonly ChatBench _chat = new();
    private readonly InMemoryDispatch _dispatch;

    public PauseButtonTests()
    {
        _chat.State.Broadcasts[5] = new Broadcast
        {
            Id = 5,
            EditorId = ChatBench.Editor,
            EditorChatId = ChatBench.Editor,
            State = BroadcastState.Sending,
            DispatchId = 7,
            CreatedAt = _chat.Time.GetUtcNow(),
        };
        _dispatch = new InMemoryDispatch { Id = 7, Kind = DispatchKind.Broadcast, ContentId = 5, ExpiresAt = _chat.Time.GetUtcNow() };
        _chat.State.Dispatches.Add(_dispatch);
    }

    [Fact]
    public async Task A_broadcast_is_held_and_let_go_on()
    {
        await _chat.PressDataAsync("1.bpause.5.1", ChatBench.Editor);
        Assert.True(_dispatch.IsPaused);
        Assert.Equal("Paused. It goes on when you say so.", _chat.Notice);

        await _chat.PressDataAsync("1.bpause.5.0", ChatBench.Editor);
        Assert.False(_dispatch.IsPaused);
    }

    [Fact]
    public async Task What_has_ended_cannot_be_held()
    {
        _dispatch.State = DispatchState.Done;
        await _chat.PressDataAsync("1.bpause.5.1", ChatBench.Editor);
        Assert.Equal("This was already sent.", _chat.Notice);
    }
}
