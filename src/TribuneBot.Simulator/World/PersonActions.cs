using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Text;

namespace TribuneBot.Simulator.World;

/// <summary>What people do in their Telegram app. The caller holds the world's gate.</summary>
internal sealed class PersonActions(TelegramWorld world)
{
    /// <summary>The chat that a person means: a private chat by the bot's id, or by the own id for the only bot; else a shared one.</summary>
    internal Chat FindChat(long personId, long chatId, long botId = 0)
    {
        var bot = botId != 0 ? world.FindBot(botId) : world.FindBot(chatId) ?? (chatId == personId ? world.Bots.FirstOrDefault() : null);
        if (bot is not null && chatId > 0)
            return world.FindPrivate(bot, personId) ?? throw ApiException.BadRequest("user not found");
        return world.FindShared(chatId) ?? throw ApiException.BadRequest("chat not found");
    }

    internal Message SendText(long personId, Chat chat, string text, int replyTo = 0, int threadId = 0)
    {
        var person = Writer(personId, chat);
        var kept = TextRules.Keep(new FormattedText(text, []));
        if (TextCleaner.IsBlank(kept.Text))
            throw ApiException.BadRequest("MESSAGE_EMPTY");
        if (kept.CodePoints > Methods.TextParameter.LongestText)
            throw ApiException.BadRequest("MESSAGE_TOO_LONG");
        return Post(person, chat, new TextContent(kept, null), replyTo, threadId: threadId);
    }

    internal Message SendPhoto(long personId, Chat chat, byte[] photo, string? name, string caption)
    {
        var person = Writer(personId, chat);
        if (!ImageHeader.IsImage(photo))
            throw ApiException.BadRequest("IMAGE_PROCESS_FAILED");
        var file = world.Files.FromBytes(MediaKind.Photo, photo, name, ImageHeader.MimeTypeOf(photo));
        return Post(person, chat, new MediaContent(file, TextRules.Keep(new FormattedText(caption, []))), 0);
    }

    /// <summary>Presses Start, with the payload of a deep link if there is one.</summary>
    internal Message Start(long personId, PrivateChat chat, string? payload) =>
        SendText(personId, chat, string.IsNullOrEmpty(payload) ? "/start" : "/start " + payload);

    /// <summary>Presses an inline button, named by its callback data or by what it says.</summary>
    internal Callback Press(long personId, Chat chat, int messageId, string button)
    {
        var person = Person(personId);
        var message = chat.Find(messageId) ?? throw ApiException.BadRequest("MESSAGE_ID_INVALID");
        var owner = message.Bot ?? message.Via ?? throw ApiException.BadRequest("BUTTON_INVALID");
        var data = DataOf(message, button) ?? throw ApiException.BadRequest("BUTTON_INVALID");
        var callback = world.Callbacks.Open(owner, personId, world.Now);
        world.Limits.Heard(owner, chat);
        owner.Updates.Add("callback_query", personId, new JsonObject
        {
            ["id"] = callback.Id,
            ["from"] = person.Json(),
            ["message"] = MessageJson.Of(message),
            ["chat_instance"] = chat.Instance,
            ["data"] = data,
        });
        return callback;
    }

    /// <summary>Types a query after a bot's name; the bot has 30 seconds to answer.</summary>
    internal InlineQuery AskInline(long personId, long botId, string text, string offset, string chatType)
    {
        var person = Person(personId);
        var bot = (botId != 0 ? world.FindBot(botId) : world.Bots.FirstOrDefault()) ?? throw ApiException.BadRequest("bot not found");
        var query = world.Inline.Open(bot, personId, text, world.Now);
        bot.Updates.Add("inline_query", personId, new JsonObject
        {
            ["id"] = query.Id,
            ["from"] = person.Json(),
            ["chat_type"] = chatType,
            ["query"] = text,
            ["offset"] = offset,
        });
        return query;
    }

    /// <summary>Sends one of the results of an inline query.</summary>
    internal Message ChooseInline(long personId, Chat chat, string queryId, string resultId)
    {
        var person = Writer(personId, chat);
        if (world.Inline.Find(queryId) is not { } query || query.PersonId != personId)
            throw ApiException.BadRequest("QUERY_ID_INVALID");
        if (!query.Results.TryGetValue(resultId, out var result))
            throw ApiException.BadRequest("RESULT_ID_INVALID");
        var message = Post(person, chat, result.Content, 0, query.Bot, result.Keyboard);
        // BotFather's /setinlinefeedback has nobody here to press it, so asking for the update by name is what switches it on.
        if (query.Bot.Updates.Allowed.Names.Contains("chosen_inline_result"))
            query.Bot.Updates.Add("chosen_inline_result", personId, new JsonObject { ["result_id"] = resultId, ["from"] = person.Json(), ["query"] = query.Text });
        return message;
    }

    internal void SetBlocked(long personId, long botId, bool blocked)
    {
        var bot = botId != 0 ? world.FindBot(botId) : world.Bots.FirstOrDefault();
        var chat = bot is null ? null : world.FindPrivate(bot, personId);
        Membership.SetBlocked(world, chat ?? throw ApiException.BadRequest("chat not found"), blocked);
    }

    private static string? DataOf(Message message, string button)
    {
        string? byText = null;
        foreach (var row in message.Keyboard?["inline_keyboard"]?.AsArray() ?? [])
        {
            foreach (var candidate in row!.AsArray())
            {
                var data = candidate!["callback_data"]?.GetValue<string>();
                if (data == button)
                    return data;
                if (candidate["text"]?.GetValue<string>() == button)
                    byText ??= data;
            }
        }

        return byText;
    }

    private Person Person(long id) => world.People.Find(id) ?? throw ApiException.BadRequest("user not found");

    /// <summary>The person, if they may write there. Writing to a bot unblocks it.</summary>
    internal Person Writer(long personId, Chat chat)
    {
        var person = Person(personId);
        if (chat is SharedChat shared)
        {
            var seat = shared.MemberOf(personId);
            if (!seat.IsInside || seat.Status == "restricted" || (shared.Kind == ChatKind.Channel && !seat.May("can_post_messages")))
                throw ApiException.BadRequest("CHAT_WRITE_FORBIDDEN");
        }
        else if (chat is PrivateChat own)
        {
            // Writing to a bot one has blocked unblocks it first, as the apps do with their Restart button.
            if (person.IsKnownByIdOnly)
                own.Person = person = world.People.Meet(person);
            Membership.SetBlocked(world, own, blocked: false);
            own.Started = true;
        }

        return person;
    }

    /// <summary>Puts a person's message into its chat; for the limits, the bots there have been written to.</summary>
    internal Message Post(Message message)
    {
        foreach (var bot in world.Bots)
            if (message.Chat is SharedChat || (message.Chat is PrivateChat own && own.Bot == bot))
                world.Limits.Heard(bot, message.Chat);
        world.Post(message);
        return message;
    }

    private Message Post(Person person, Chat chat, MessageContent content, int replyTo, Bot? via = null, JsonObject? keyboard = null, int threadId = 0) => Post(new Message
    {
        Id = chat.NextMessageId(),
        Chat = chat,
        Date = world.Now,
        Person = person,
        Content = content,
        Via = via,
        Keyboard = (JsonObject?)keyboard?.DeepClone(),
        ReplyTo = replyTo == 0 ? null : chat.Find(replyTo),
        ThreadId = threadId == 0 ? null : TopicOf(chat, threadId),
    });

    private static int TopicOf(Chat chat, int threadId)
    {
        if (chat is not SharedChat { IsForum: true } forum || !forum.Topics.TryGetValue(threadId, out var topic))
            throw ApiException.BadRequest("MSG_ID_INVALID");
        return topic.IsClosed ? throw ApiException.BadRequest("TOPIC_CLOSED") : threadId;
    }
}
