using System.Globalization;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>For whom a command menu is, written as a key: the scope's type and the ids it names.</summary>
internal static class CommandScope
{
    private static readonly HashSet<string> Simple = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"];

    internal static string Read(MethodCall call)
    {
        var node = call.Parameters.Json("scope", "can't parse BotCommandScope: expected an Object");
        if (node is null)
            return "default";
        if (node is not JsonObject scope)
            throw Refusal("expected an Object");
        var type = scope["type"]?.ToString() ?? throw Refusal("Can't find field \"type\"");
        if (Simple.Contains(type))
            return type;
        if (type is not ("chat" or "chat_administrators" or "chat_member"))
            throw Refusal("unsupported type specified");
        var chat = FindChat(call, scope, type);
        if (type != "chat_member")
            return Key(type, chat.Id, 0);
        return long.TryParse(scope["user_id"]?.ToString(), CultureInfo.InvariantCulture, out var user) && user > 0
            ? Key(type, chat.Id, user)
            : throw Refusal("invalid user_id specified");
    }

    /// <summary>Keys to look a person's menu up by, the most particular first.</summary>
    internal static IEnumerable<string> KeysFor(Chat chat, long userId)
    {
        if (chat is not SharedChat shared)
            return [Key("chat", chat.Id, 0), "all_private_chats", "default"];
        var isAdministrator = shared.MemberOf(userId).IsAdministrator;
        List<string> keys = [Key("chat_member", chat.Id, userId)];
        if (isAdministrator)
            keys.Add(Key("chat_administrators", chat.Id, 0));
        keys.Add(Key("chat", chat.Id, 0));
        if (isAdministrator)
            keys.Add("all_chat_administrators");
        keys.AddRange(["all_group_chats", "default"]);
        return keys;
    }

    private static Chat FindChat(MethodCall call, JsonObject scope, string type)
    {
        var id = scope["chat_id"]?.ToString() ?? "";
        if (id.Length == 0)
            throw Refusal("chat_id is empty");
        var chat = id[0] == '@'
            ? call.World.FindSharedByUsername(id[1..])
            : long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? call.World.FindChat(call.Bot, number) : null;
        return chat switch
        {
            null => throw ApiException.BadRequest("chat not found"),
            PrivateChat when type != "chat" => throw ApiException.BadRequest("can't use specified scope in private chats"),
            { Kind: ChatKind.Channel } => throw ApiException.BadRequest("can't change commands in channel chats"),
            _ => chat,
        };
    }

    private static string Key(string type, long chat, long user) => string.Create(CultureInfo.InvariantCulture, $"{type}/{chat}/{user}");

    private static ApiException Refusal(string what) => ApiException.BadRequest("can't parse BotCommandScope: " + what);
}
