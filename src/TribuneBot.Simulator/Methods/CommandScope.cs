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
        var (type, chatId, user) = call.Parameters.Read("scope", "can't parse BotCommandScope JSON object", Read, ("default", "", 0));
        return Simple.Contains(type) ? type : Key(type, FindChat(call, chatId, type).Id, user);
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

    private static (string Type, string ChatId, long User) Read(JsonNode? value)
    {
        try
        {
            var scope = JsonFields.Of(value, "BotCommandScope must be an Object");
            var type = scope.RequiredText("type");
            if (Simple.Contains(type))
                return (type, "", 0);
            if (type is not ("chat" or "chat_administrators" or "chat_member"))
                throw new FieldException("Unsupported type specified");
            var chat = scope.RequiredText("chat_id") is { Length: > 0 } id ? id : throw new FieldException("Empty chat_id specified");
            if (type != "chat_member")
                return (type, chat, 0);
            return scope.RequiredInteger("user_id") is > 0 and var user ? (type, chat, user) : throw new FieldException("Invalid user_id specified");
        }
        catch (FieldException refusal)
        {
            throw new FieldException("Can't parse BotCommandScope: " + refusal.Message);
        }
    }

    private static Chat FindChat(MethodCall call, string id, string type)
    {
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
}
