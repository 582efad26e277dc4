using TribuneBot.Simulator.Text;

namespace TribuneBot.Simulator.World;

/// <summary>Decides which bots hear of a message.</summary>
internal static class UpdateRouter
{
    internal static void MessagePosted(TelegramWorld world, Message message) => Route(world, message, "message", "channel_post");

    internal static void MessageEdited(TelegramWorld world, Message message) => Route(world, message, "edited_message", "edited_channel_post");

    private static void Route(TelegramWorld world, Message message, string kind, string channelKind)
    {
        if (message.Chat is PrivateChat own)
        {
            if (message.Person is not null)
                own.Bot.Updates.Add(kind, own.Id, MessageJson.Of(message));
            return;
        }

        foreach (var bot in world.Bots)
        {
            var member = ((SharedChat)message.Chat).MemberOf(bot.Id);
            // A bot does not hear its own messages, save for the service messages that its calls cause.
            if (!member.IsInside || (message.IsOutgoingOf(bot) && message.Content is not ServiceContent))
                continue;
            if (message.Chat.Kind == ChatKind.Channel)
                bot.Updates.Add(channelKind, message.Chat.Id, MessageJson.Of(message));
            else if (message.Bot is null && (member.IsAdministrator || IsMeantFor(bot, message)))
                bot.Updates.Add(kind, message.Chat.Id, MessageJson.Of(message));
        }
    }

    // Privacy mode: in a group, a bot that is no administrator hears commands, replies to itself and its own name.
    private static bool IsMeantFor(Bot bot, Message message)
    {
        if (message.Content is ServiceContent || (message.ReplyTo?.IsOutgoingOf(bot) ?? false))
            return true;
        if (message.Content is not TextContent { Text: var text })
            return false;
        foreach (var entity in text.Entities)
        {
            var value = text.Text.Substring(entity.Offset, entity.Length);
            if (entity.Type == EntityType.BotCommand && (!value.Contains('@', StringComparison.Ordinal) || value.EndsWith("@" + bot.Username, StringComparison.OrdinalIgnoreCase)))
                return true;
            if (entity.Type == EntityType.Mention && string.Equals(value[1..], bot.Username, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
