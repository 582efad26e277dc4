using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.World;

/// <summary>People coming into and leaving shared chats by themselves. The caller holds the world's gate.</summary>
internal static class Visits
{
    /// <summary>Joins, as by a public link or an invite link; whoever was banned cannot.</summary>
    internal static void Join(TelegramWorld world, SharedChat chat, Person person)
    {
        var seat = chat.MemberOf(person.Id);
        if (seat.Status == "kicked")
            throw ApiException.BadRequest("USER_BANNED_IN_CHANNEL");
        if (seat.IsInside)
            throw ApiException.BadRequest("USER_ALREADY_PARTICIPANT");
        Membership.Change(world, chat, person.Id, new Member("member", []), person.Json());
        Tell(world, chat, person, "new_chat_members", new JsonArray(person.Json()));
    }

    internal static void Leave(TelegramWorld world, SharedChat chat, Person person)
    {
        if (!chat.MemberOf(person.Id).IsInside)
            throw ApiException.BadRequest("USER_NOT_PARTICIPANT");
        Membership.Change(world, chat, person.Id, new Member("left", []), person.Json());
        Tell(world, chat, person, "left_chat_member", person.Json());
    }

    // Channels say nothing about who comes and goes.
    private static void Tell(TelegramWorld world, SharedChat chat, Person person, string field, JsonNode value)
    {
        if (chat.Kind != ChatKind.Channel)
            world.Post(new Message { Id = chat.NextMessageId(), Chat = chat, Date = world.Now, Person = person, Content = new ServiceContent(field, value) });
    }
}
