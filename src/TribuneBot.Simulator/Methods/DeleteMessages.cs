using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>deleteMessage and deleteMessages.</summary>
internal static class DeleteMessages
{
    private const int MostIds = 100;

    /// <summary>Older messages stay.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromHours(48);

    internal static MethodOutcome One(MethodCall call)
    {
        var chat = ChatAccess.Find(call);
        if (!call.Parameters.Has("message_id"))
            throw ApiException.BadRequest("message identifier is not specified");
        var message = chat.Find((int)call.Parameters.Number("message_id")) ?? throw ApiException.BadRequest("message to delete not found");
        Check(call, message);
        call.World.Deleted(message);
        return MethodOutcome.True();
    }

    internal static MethodOutcome Many(MethodCall call)
    {
        var ids = MessageIds.Read(call.Parameters, MostIds, mustGrow: false);
        var chat = ChatAccess.Find(call);
        var found = ids.Select(chat.Find).OfType<Message>().Distinct().ToList();
        foreach (var message in found)
            Check(call, message);
        found.ForEach(call.World.Deleted);
        return MethodOutcome.True();
    }

    private static void Check(MethodCall call, Message message)
    {
        if (call.World.Now - message.Date >= Window || !MayDelete(call.Bot, message))
            throw ApiException.BadRequest("message can't be deleted");
    }

    private static bool MayDelete(Bot bot, Message message)
    {
        if (message.Chat is not SharedChat chat)
            return true;
        var seat = chat.MemberOf(bot.Id);
        if (seat.May("can_delete_messages"))
            return true;
        return message.IsOutgoingOf(bot) && (chat.Kind != ChatKind.Channel || seat.May("can_post_messages"));
    }
}
