using System.Text.Json.Nodes;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Control;

/// <summary>The chats that a person sees on the left side of the web chat.</summary>
internal static class ChatList
{
    internal static JsonArray For(TelegramWorld world, long personId)
    {
        var list = new JsonArray();
        foreach (var bot in world.Bots)
            if (world.FindPrivate(bot, personId) is { } own)
                list.Add((JsonNode)Private(world, own));
        foreach (var chat in world.SharedChats)
        {
            var seat = chat.MemberOf(personId);
            if (seat.IsInside || (seat.Status != "kicked" && (chat.Kind == ChatKind.Channel || chat.Username is not null)))
                list.Add((JsonNode)Shared(world, chat, personId, seat));
        }

        return list;
    }

    private static JsonObject Private(TelegramWorld world, PrivateChat chat)
    {
        var json = Common(world, chat, chat.Id);
        json["key"] = chat.Bot.Id;
        json["kind"] = "private";
        json["title"] = Localized(chat.Bot.Profile.Names, chat.Person.LanguageCode) ?? chat.Bot.FirstName;
        json["joined"] = true;
        json["username"] = chat.Bot.Username;
        json["started"] = chat.Started;
        json["blocked"] = chat.Blocked;
        json["can_write"] = true;
        json["description"] = Localized(chat.Bot.Profile.Descriptions, chat.Person.LanguageCode);
        json["about"] = Localized(chat.Bot.Profile.ShortDescriptions, chat.Person.LanguageCode);
        json["menu_button"] = (chat.Bot.Profile.MenuButtons.GetValueOrDefault(chat.Id) ?? chat.Bot.Profile.MenuButtons.GetValueOrDefault(0))?.DeepClone();
        return json;
    }

    private static JsonObject Shared(TelegramWorld world, SharedChat chat, long personId, Member seat)
    {
        var json = Common(world, chat, personId);
        json["key"] = chat.Id;
        json["kind"] = chat.KindName;
        json["title"] = chat.Title;
        json["username"] = chat.Username;
        json["members"] = chat.Members.Values.Count(static m => m.IsInside);
        json["can_write"] = chat.Kind == ChatKind.Channel ? seat.May("can_post_messages") : seat.IsInside && seat.Status != "restricted";
        json["joined"] = seat.IsInside;
        if (chat.IsForum)
            json["topics"] = new JsonArray([.. chat.Topics.Select(static t => (JsonNode)new JsonObject { ["id"] = t.Key, ["name"] = t.Value.Name, ["icon_color"] = t.Value.IconColor, ["closed"] = t.Value.IsClosed })]);
        return json;
    }

    private static JsonObject Common(TelegramWorld world, Chat chat, long personId)
    {
        var read = world.ReadUpTo.GetValueOrDefault((personId, chat.Id, TelegramWorld.BotOf(chat)));
        var unread = 0;
        Message? last = null;
        for (var i = chat.Messages.Count - 1; i >= 0; i--)
        {
            var message = chat.Messages[i];
            if (message.DeletedAt is not null)
                continue;
            last ??= message;
            if (message.Id <= read)
                break;
            if (message.Person?.Id != personId)
                unread++;
        }

        return new JsonObject
        {
            ["unread"] = unread,
            ["read"] = read,
            ["last"] = last is null ? null : Observed.Message(last),
            ["pinned"] = chat.Pinned.Count > 0 && chat.Find(chat.Pinned[^1]) is { } pinned ? Observed.Message(pinned) : null,
        };
    }

    private static string? Localized(Dictionary<string, string> values, string? language) =>
        (language is { Length: >= 2 } ? values.GetValueOrDefault(language[..2]) : null) ?? values.GetValueOrDefault("");
}
