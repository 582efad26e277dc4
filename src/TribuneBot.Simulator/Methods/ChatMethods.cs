using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>Questions about a chat and its members.</summary>
internal static class ChatMethods
{
    internal static MethodOutcome GetChat(MethodCall call)
    {
        var chat = ChatAccess.Find(call);
        var json = chat.Json();
        json["accent_color_id"] = (int)(Math.Abs(chat.Id) % 7);
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        if (chat is SharedChat { Username: { } name })
            json["active_usernames"] = new JsonArray(name);
        if (chat is SharedChat { HasHiddenMembers: true })
            json["has_hidden_members"] = true;
        if (chat.Pinned.Count > 0 && chat.Find(chat.Pinned[^1]) is { } pinned)
            json["pinned_message"] = MessageJson.Of(pinned, withReply: false);
        return json;
    }

    internal static MethodOutcome GetMember(MethodCall call)
    {
        var user = call.Parameters.Number("user_id");
        if (user <= 0)
            throw ApiException.BadRequest("invalid user_id specified");
        var chat = ChatAccess.Find(call);
        if (call.World.UserJson(user) is not { } json)
            throw ApiException.BadRequest("user not found");
        if (chat is SharedChat shared)
        {
            if (user != call.Bot.Id)
                CheckMembersShown(call.Bot, shared, shared.MemberOf(user));
            return MemberJson.Of(shared, shared.MemberOf(user), json);
        }

        return user == chat.Id || user == call.Bot.Id
            ? new JsonObject { ["user"] = json, ["status"] = "member" }
            : throw ApiException.BadRequest("user not found");
    }

    internal static MethodOutcome GetAdministrators(MethodCall call)
    {
        if (ChatAccess.Find(call) is not SharedChat chat)
            throw ApiException.BadRequest("there are no administrators in the private chat");
        if (chat.Kind == ChatKind.Channel)
            CheckMembersShown(call.Bot, chat, null);
        var administrators = new JsonArray();
        foreach (var (id, member) in chat.Members)
            if (member.IsAdministrator && (id == call.Bot.Id || call.World.FindBot(id) is null) && call.World.UserJson(id) is { } user)
                administrators.Add((JsonNode)MemberJson.Of(chat, member, user));
        return administrators;
    }

    internal static MethodOutcome GetMemberCount(MethodCall call) =>
        JsonValue.Create(ChatAccess.Find(call) is SharedChat chat ? chat.Members.Values.Count(static m => m.IsInside) : 2);

    internal static MethodOutcome Leave(MethodCall call)
    {
        if (ChatAccess.Find(call) is not SharedChat chat)
            throw ApiException.BadRequest("chat member status can't be changed in private chats");
        if (chat.MigratedTo is not null)
            throw ApiException.BadRequest("chat is deactivated");
        Membership.Change(call.World, chat, call.Bot.Id, new Member("left", []), call.Bot.Json());
        return MethodOutcome.True();
    }

    // A channel shows nobody to those who do not run it; a supergroup with hidden members shows its administrators and bots.
    private static void CheckMembersShown(Bot bot, SharedChat chat, Member? asked)
    {
        if (chat.MemberOf(bot.Id).IsAdministrator)
            return;
        if (chat.Kind == ChatKind.Channel)
            throw ApiException.BadRequest("member list is inaccessible");
        if (chat.HasHiddenMembers && asked is { IsAdministrator: false })
            throw ApiException.BadRequest("CHAT_ADMIN_REQUIRED");
    }
}
