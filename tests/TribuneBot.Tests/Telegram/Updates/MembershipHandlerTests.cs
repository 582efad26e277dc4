using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Readers;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Updates;

public sealed class MembershipHandlerTests
{
    private static readonly ChatMember In = new ChatMemberMember { User = Given.Person(1, "en") };
    private static readonly ChatMember Out = new ChatMemberBanned { User = Given.Person(1, "en") };

    private readonly ChatBench _chat = new();

    private Task BlockAsync(int id) => _chat.GiveAsync(Given.Membership(id, Given.Private(ChatBench.Reader), In, Out));

    private Task UnblockAsync(int id) => _chat.GiveAsync(Given.Membership(id, Given.Private(ChatBench.Reader), Out, In));

    [Fact]
    public async Task A_reader_who_blocks_is_suspended_and_who_unblocks_is_active_again()
    {
        await _chat.SayAsync("/start");
        var lastActive = _chat.ReaderRow().LastActiveAt;
        _chat.Time.Advance(TimeSpan.FromHours(1));

        await BlockAsync(100);
        Assert.Equal(ReaderState.Suspended, _chat.ReaderRow().State);
        Assert.Equal(lastActive, _chat.ReaderRow().LastActiveAt);

        await UnblockAsync(101);
        Assert.Equal(ReaderState.Active, _chat.ReaderRow().State);
    }

    [Fact]
    public async Task A_reader_who_had_stopped_stays_stopped_through_a_block()
    {
        await _chat.SayAsync("/stop");
        await BlockAsync(100);
        await UnblockAsync(101);
        Assert.Equal(ReaderState.Stopped, _chat.ReaderRow().State);
    }

    [Theory]
    [InlineData(true, ChatType.Channel, true)]
    [InlineData(false, ChatType.Channel, false)]
    [InlineData(false, ChatType.Supergroup, true)]
    public async Task A_channel_is_opened_again_when_the_bot_may_write_there(bool mayPost, ChatType type, bool isOpened)
    {
        var target = _chat.State.TargetOf(-1001, threadId: null, ChatKind.Channel);
        target.IsSuspended = true;
        _chat.State.ParkedTargets.Add(target.Id);
        var administrator = new ChatMemberAdministrator { User = Given.Person(1, "en"), CanPostMessages = mayPost };

        await _chat.GiveAsync(Given.Membership(100, new Chat { Id = -1001, Type = type }, Out, administrator));

        Assert.Equal(isOpened, !target.IsSuspended);
        Assert.Equal(isOpened, _chat.State.ParkedTargets.Count == 0);
    }

    [Fact]
    public async Task Strangers_and_channels_make_no_readers()
    {
        await BlockAsync(100);
        await _chat.GiveAsync(Given.Membership(101, new Chat { Id = -100, Type = ChatType.Channel }, Out, In));
        Assert.Empty(_chat.State.Readers);
    }
}
