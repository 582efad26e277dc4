using System.Globalization;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>Which chat a call means, and whether the bot may do there what it wants.</summary>
internal static class ChatAccess
{
    /// <summary>The chat of a parameter, which the bot may at least look at.</summary>
    internal static Chat Find(MethodCall call, string parameter = "chat_id")
    {
        if (parameter != "chat_id" && !call.Parameters.Has(parameter))
            throw ApiException.BadRequest($"parameter \"{parameter}\" is required");
        return FindByText(call, call.Parameters.Text(parameter), parameter);
    }

    /// <summary>The chat of an id or @username, which the bot may at least look at.</summary>
    internal static Chat FindByText(MethodCall call, string id, string parameter)
    {
        if (id.Length == 0)
            throw ApiException.BadRequest($"{parameter} is empty");
        var chat = id[0] == '@' ? call.World.FindSharedByUsername(id[1..]) : ById(call, id);
        if (chat is null)
            throw ApiException.BadRequest("chat not found");
        if (chat is SharedChat shared)
            CheckSeat(call.Bot, shared);
        if (chat is PrivateChat { Person: { IsKnownByIdOnly: true, IsDeactivated: false } })
            throw ApiException.BadRequest("private chat not found");
        return chat;
    }

    /// <summary>The chat, where the bot may post what needs this right.</summary>
    /// <param name="call">The call.</param>
    /// <param name="what">What it wants to send, in Telegram's plural: "text messages", "photos".</param>
    internal static Chat FindForSending(MethodCall call, string what) => FindForWriting(call, $"not enough rights to send {what} to the chat");

    /// <summary>The chat, where the bot may make itself noticed.</summary>
    /// <param name="call">The call.</param>
    /// <param name="restricted">What a bot hears that is in the chat and may not write.</param>
    internal static Chat FindForWriting(MethodCall call, string restricted)
    {
        var chat = Find(call);
        switch (chat)
        {
            case PrivateChat own: CheckPerson(own); break;
            case SharedChat shared: CheckPosting(call.Bot, shared, restricted); break;
        }

        return chat;
    }

    internal static void CheckNotUpgraded(SharedChat chat)
    {
        if (chat.MigratedTo is { } supergroup)
            throw new ApiException(400, "Bad Request: group chat was upgraded to a supergroup chat") { MigrateToChatId = supergroup };
    }

    private static Chat? ById(MethodCall call, string text)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) || id == 0)
            return null;
        if (call.World.FindBot(id) is not null)
            throw ApiException.Forbidden("the bot can't send messages to the bot");
        return call.World.FindChat(call.Bot, id);
    }

    private static void CheckSeat(Bot bot, SharedChat chat)
    {
        if (chat.IsDeleted)
            throw chat.Kind == ChatKind.Group ? ApiException.Forbidden("the group chat was deleted") : ApiException.BadRequest("chat not found");
        if (chat.Members.TryGetValue(bot.Id, out var seat))
        {
            if (seat.Status == "kicked")
                throw ApiException.Forbidden($"bot was kicked from the {chat.KindName} chat");
            if (seat.IsOutside)
                throw ApiException.Forbidden($"bot is not a member of the {chat.KindName} chat");
            return;
        }

        if (chat.Username is null)
            throw ApiException.BadRequest("chat not found");
    }

    private static void CheckPerson(PrivateChat chat)
    {
        if (chat.Person.IsDeactivated)
            throw ApiException.Forbidden("user is deactivated");
        if (chat.Blocked)
            throw ApiException.Forbidden("bot was blocked by the user");
        if (!chat.Started)
            throw ApiException.Forbidden("bot can't initiate conversation with a user");
    }

    private static void CheckPosting(Bot bot, SharedChat chat, string restricted)
    {
        CheckNotUpgraded(chat);
        var seat = chat.MemberOf(bot.Id);
        if (seat.IsOutside)
            throw ApiException.Forbidden($"bot is not a member of the {chat.KindName} chat");
        // Who left under a restriction is no outsider to the first check and has no way in to the second.
        if (!seat.IsInside)
            throw ApiException.BadRequest("have no write access to the chat");
        if (chat.Kind == ChatKind.Channel && !seat.May("can_post_messages"))
            throw ApiException.BadRequest("need administrator rights in the channel chat");
        if (seat.Status == "restricted")
            throw ApiException.BadRequest(restricted);
    }
}
