namespace TribuneBot.Simulator.Text;

/// <summary>What a stretch of text is, in the order in which Telegram prefers one type over another at the same place.</summary>
internal enum EntityType
{
    Mention,
    Hashtag,
    BotCommand,
    Url,
    Email,
    Bold,
    Italic,
    Code,
    Pre,
    TextLink,
    TextMention,
    Cashtag,
    Underline,
    Strikethrough,
    Blockquote,
    Spoiler,
    CustomEmoji,
    ExpandableBlockquote,
    DateTime,
    BankCardNumber,
}
