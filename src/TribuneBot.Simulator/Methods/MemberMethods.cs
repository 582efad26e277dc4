using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>banChatMember, unbanChatMember and promoteChatMember.</summary>
internal static class MemberMethods
{
    internal static MethodOutcome Ban(MethodCall call)
    {
        var (chat, user) = Find(call, "can_restrict_members", "not enough rights to restrict/unrestrict chat member");
        CheckUnprotected(chat, user);
        Membership.Change(call.World, chat, user, new Member("kicked", []), call.Bot.Json());
        return MethodOutcome.True();
    }

    internal static MethodOutcome Unban(MethodCall call)
    {
        var (chat, user) = Find(call, "can_restrict_members", "not enough rights to restrict/unrestrict chat member");
        if (chat.Kind == ChatKind.Group)
            throw ApiException.BadRequest("method is available for supergroup and channel chats only");
        var status = chat.MemberOf(user).Status;
        if (status == "kicked" || (!call.Parameters.Flag("only_if_banned") && status is "member" or "restricted"))
            Membership.Change(call.World, chat, user, new Member("left", []), call.Bot.Json());
        return MethodOutcome.True();
    }

    internal static MethodOutcome Promote(MethodCall call)
    {
        var (chat, user) = Find(call, "can_promote_members", "not enough rights");
        if (chat.Kind == ChatKind.Group)
            throw ApiException.BadRequest("method is available for supergroup and channel chats only");
        if (chat.MemberOf(user).Status == "creator")
            throw ApiException.BadRequest("can't remove chat owner");
        var bot = chat.MemberOf(call.Bot.Id);
        var rights = AdministratorRights.Of(chat.Kind).Where(call.Parameters.Flag).ToHashSet();
        if (!rights.All(bot.May))
            throw ApiException.BadRequest("RIGHT_FORBIDDEN");
        if (rights.Count > 0)
            rights.Add("can_manage_chat");
        Membership.Change(call.World, chat, user, new Member(rights.Count > 0 ? "administrator" : "member", rights), call.Bot.Json());
        return MethodOutcome.True();
    }

    private static (SharedChat Chat, long User) Find(MethodCall call, string right, string refusal)
    {
        var user = call.Parameters.Number("user_id");
        if (user <= 0)
            throw ApiException.BadRequest("invalid user_id specified");
        if (ChatAccess.Find(call) is not SharedChat chat)
            throw ApiException.BadRequest("chat member status can't be changed in private chats");
        ChatAccess.CheckNotUpgraded(chat);
        if (call.World.UserJson(user) is null)
            throw ApiException.BadRequest("user not found");
        return chat.MemberOf(call.Bot.Id).May(right) ? (chat, user) : throw ApiException.BadRequest(refusal);
    }

    private static void CheckUnprotected(SharedChat chat, long user)
    {
        var status = chat.MemberOf(user).Status;
        if (status == "creator")
            throw ApiException.BadRequest("can't remove chat owner");
        if (status == "administrator")
            throw ApiException.BadRequest("user is an administrator of the chat");
    }
}
