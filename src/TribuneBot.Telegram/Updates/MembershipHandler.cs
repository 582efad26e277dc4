using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;

namespace TribuneBot.Telegram.Updates;

/// <summary>The bot was blocked or unblocked by a reader, or its rights in a channel or group changed.</summary>
internal sealed class MembershipHandler(IChannelStore channels, ILogger<MembershipHandler> logger) : IUpdateHandler
{
    public UpdateType Type => UpdateType.MyChatMember;

    public async Task<IReadOnlyList<Reply>> HandleAsync(Update update, IUpdateUnit unit, CancellationToken cancellationToken)
    {
        var change = update.MyChatMember!;
        if (change.Chat.Type == ChatType.Private)
            await MoveReaderAsync(change, unit, cancellationToken);
        else
            await MoveChannelAsync(change, cancellationToken);
        return [];
    }

    public IReadOnlyList<Reply> Apologise(Update update) => [];

    /// <summary>Not part of the unit, and need not be: opening a channel twice changes nothing, and if it is closed the next post says so.</summary>
    private async Task MoveChannelAsync(ChatMemberUpdated change, CancellationToken cancellationToken)
    {
        logger.RightsChanged(change.Chat.Id, change.Chat.Type, change.OldChatMember.Status, change.NewChatMember.Status);
        if (MayWrite(change.NewChatMember, change.Chat.Type))
            await channels.ReopenAsync(change.Chat.Id, cancellationToken);
    }

    private static bool MayWrite(ChatMember bot, ChatType chat) => bot switch
    {
        ChatMemberAdministrator administrator => chat != ChatType.Channel || administrator.CanPostMessages,
        ChatMemberRestricted restricted => restricted.IsMember && restricted.CanSendMessages,
        ChatMemberOwner => true,
        ChatMemberMember => chat != ChatType.Channel,
        _ => false,
    };

    /// <summary>A reader who had said /stop stays stopped through a block.</summary>
    private static async Task MoveReaderAsync(ChatMemberUpdated change, IUpdateUnit unit, CancellationToken cancellationToken)
    {
        var reader = await unit.Readers.FindAsync(change.Chat.Id, cancellationToken);
        var state = change.NewChatMember.IsInChat ? ReaderState.Active : ReaderState.Suspended;
        if (reader is null || reader.State == ReaderState.Stopped || reader.State == state)
            return;

        await unit.Readers.SaveAsync(reader with { State = state }, cancellationToken);
    }
}
