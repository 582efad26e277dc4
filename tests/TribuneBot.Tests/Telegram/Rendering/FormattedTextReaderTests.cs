using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Rendering;

public sealed class FormattedTextReaderTests
{
    [Fact]
    public void Marks_a_person_made_are_kept_and_those_Telegram_finds_are_not()
    {
        var read = FormattedTextReader.Read("Bold link #tag code",
        [
            new MessageEntity { Type = MessageEntityType.Bold, Offset = 0, Length = 4 },
            new MessageEntity { Type = MessageEntityType.TextLink, Offset = 5, Length = 4, Url = "https://tribune.example/" },
            new MessageEntity { Type = MessageEntityType.Hashtag, Offset = 10, Length = 4 },
            new MessageEntity { Type = MessageEntityType.Pre, Offset = 15, Length = 4, Language = "sql" },
        ]);

        Assert.Equal(
            [
                new TextMark(TextMarkKind.Bold, 0, 4),
                new TextMark(TextMarkKind.Link, 5, 4, "https://tribune.example/"),
                new TextMark(TextMarkKind.Code, 15, 4),
            ],
            read.Marks);
    }

    [Fact]
    public void A_text_without_entities_has_no_marks() => Assert.Empty(FormattedTextReader.Read("plain", null).Marks);

    [Fact]
    public void Every_mark_survives_the_way_there()
    {
        var kinds = new Dictionary<MessageEntityType, TextMarkKind>
        {
            [MessageEntityType.Italic] = TextMarkKind.Italic,
            [MessageEntityType.Underline] = TextMarkKind.Underline,
            [MessageEntityType.Strikethrough] = TextMarkKind.Strikethrough,
            [MessageEntityType.Spoiler] = TextMarkKind.Spoiler,
            [MessageEntityType.Code] = TextMarkKind.Code,
            [MessageEntityType.Blockquote] = TextMarkKind.Quote,
            [MessageEntityType.ExpandableBlockquote] = TextMarkKind.ExpandableQuote,
        };

        Assert.All(kinds, pair => Assert.Equal(
            pair.Value,
            FormattedTextReader.Read("x", [new MessageEntity { Type = pair.Key, Offset = 0, Length = 1 }]).Marks.Single().Kind));
    }
}
