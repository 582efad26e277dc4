using System.Text.Json.Nodes;
using TribuneBot.Simulator.Ledger;

namespace TribuneBot.Simulator.World;

/// <summary>Changes of who is in a chat, and who is told.</summary>
internal static class Membership
{
    /// <summary>Gives somebody another place in a chat. The bot concerned hears my_chat_member, administrator bots chat_member.</summary>
    internal static void Change(TelegramWorld world, SharedChat chat, long userId, Member now, JsonObject by)
    {
        var before = chat.MemberOf(userId);
        chat.SetMember(userId, now);
        if (before.Status == now.Status && before.IsInside == now.IsInside && before.Rights.SetEquals(now.Rights))
            return;
        var user = world.UserJson(userId) ?? throw new InvalidOperationException($"There is nobody with id {userId}.");
        var update = Updated(world, chat.Json(), by, MemberJson.Of(chat, before, (JsonObject)user.DeepClone()), MemberJson.Of(chat, now, user));
        foreach (var bot in world.Bots)
        {
            if (bot.Id == userId)
                bot.Updates.Add("my_chat_member", chat.Id, update);
            else if (chat.MemberOf(bot.Id).IsAdministrator)
                bot.Updates.Add("chat_member", userId, update);
        }

        world.Changes.Publish(new Change("chat", chat.Id, 0, chat.Json()));
    }

    /// <summary>A person blocks or unblocks a bot.</summary>
    internal static void SetBlocked(TelegramWorld world, PrivateChat chat, bool blocked)
    {
        if (chat.Blocked == blocked)
            return;
        chat.Blocked = blocked;
        var (before, after) = blocked ? ("member", "kicked") : ("kicked", "member");
        chat.Bot.Updates.Add("my_chat_member", chat.Id, Updated(world, chat.Json(), chat.Person.Json(), OwnSeat(chat.Bot, before), OwnSeat(chat.Bot, after)));
        world.Changes.Publish(new Change("chat", chat.Id, chat.Bot.Id, new JsonObject { ["blocked"] = blocked }));
    }

    /// <summary>A group becomes a supergroup: everybody moves, the old chat points to the new one and back.</summary>
    internal static SharedChat Migrate(TelegramWorld world, SharedChat group, long supergroupId, Person by)
    {
        var supergroup = world.Add(new SimulatedChat(supergroupId, SimulatedChatKind.Supergroup, group.Title)
        {
            Members = [.. group.Members.Select(static m => new SimulatedMember(m.Key, m.Value.Status, [.. m.Value.Rights]) { IsMember = m.Value.IsInside })],
        });
        Tell(world, group, by, "migrate_to_chat_id", supergroupId);
        group.MigratedTo = supergroupId;
        Tell(world, supergroup, by, "migrate_from_chat_id", group.Id);
        return supergroup;
    }

    private static void Tell(TelegramWorld world, SharedChat chat, Person by, string field, long value) => world.Post(new Message
    {
        Id = chat.NextMessageId(),
        Chat = chat,
        Date = world.Now,
        Person = by,
        Content = new ServiceContent(field, JsonValue.Create(value)),
    });

    private static JsonObject OwnSeat(Bot bot, string status)
    {
        var seat = new JsonObject { ["user"] = bot.Json(), ["status"] = status };
        if (status == "kicked")
            seat["until_date"] = 0;
        return seat;
    }

    private static JsonObject Updated(TelegramWorld world, JsonObject chat, JsonObject by, JsonObject before, JsonObject after) => new()
    {
        ["chat"] = chat,
        ["from"] = by.DeepClone(),
        ["date"] = world.Now.ToUnixTimeSeconds(),
        ["old_chat_member"] = before,
        ["new_chat_member"] = after,
    };
}
