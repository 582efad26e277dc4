using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Telegram.Rendering;

/// <summary>A message as a person wrote it, into text and marks. What Telegram finds by itself (addresses, hashtags, mentions) needs no mark.</summary>
internal static class FormattedTextReader
{
    public static FormattedText Read(string text, IReadOnlyCollection<MessageEntity>? entities) =>
        new(text, (entities ?? []).Select(Mark).OfType<TextMark>().ToList());

    private static TextMark? Mark(MessageEntity entity) => entity.Type switch
    {
        MessageEntityType.Bold => Mark(entity, TextMarkKind.Bold),
        MessageEntityType.Italic => Mark(entity, TextMarkKind.Italic),
        MessageEntityType.Underline => Mark(entity, TextMarkKind.Underline),
        MessageEntityType.Strikethrough => Mark(entity, TextMarkKind.Strikethrough),
        MessageEntityType.Spoiler => Mark(entity, TextMarkKind.Spoiler),
        MessageEntityType.Code or MessageEntityType.Pre => Mark(entity, TextMarkKind.Code),
        MessageEntityType.Blockquote => Mark(entity, TextMarkKind.Quote),
        MessageEntityType.ExpandableBlockquote => Mark(entity, TextMarkKind.ExpandableQuote),
        MessageEntityType.TextLink when entity.Url is { } url => Mark(entity, TextMarkKind.Link, url),
        _ => null,
    };

    private static TextMark Mark(MessageEntity entity, TextMarkKind kind, string? url = null) => new(kind, entity.Offset, entity.Length, url);
}
