using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TribuneBot.Tests.Telegram.Updates;

/// <summary>Updates as Telegram would send them.</summary>
internal static class Given
{
    public static Update Text(int id, long userId, string text, string? language = "en") => new()
    {
        Id = id,
        Message = new Message { Id = id, Text = text, From = Person(userId, language), Chat = Private(userId) },
    };

    public static Update Press(int id, long userId, string data, int messageId = 77, string? language = "en") => new()
    {
        Id = id,
        CallbackQuery = new CallbackQuery
        {
            Id = $"press-{id}",
            From = Person(userId, language),
            Message = new Message { Id = messageId, Chat = Private(userId) },
            Data = data,
        },
    };

    public static Update Membership(int id, Chat chat, ChatMember before, ChatMember after) => new()
    {
        Id = id,
        MyChatMember = new ChatMemberUpdated { Chat = chat, From = Person(chat.Id, "en"), OldChatMember = before, NewChatMember = after },
    };

    public static User Person(long id, string? language) => new() { Id = id, FirstName = "A reader", LanguageCode = language };

    public static Chat Private(long id) => new() { Id = id, Type = ChatType.Private };
}
