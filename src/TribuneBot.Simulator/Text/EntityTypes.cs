namespace TribuneBot.Simulator.Text;

/// <summary>Names of the types in the Bot API, and which of them may overlap which.</summary>
internal static class EntityTypes
{
    private static readonly Dictionary<EntityType, string> Names = new()
    {
        [EntityType.Mention] = "mention",
        [EntityType.Hashtag] = "hashtag",
        [EntityType.BotCommand] = "bot_command",
        [EntityType.Url] = "url",
        [EntityType.Email] = "email",
        [EntityType.Bold] = "bold",
        [EntityType.Italic] = "italic",
        [EntityType.Code] = "code",
        [EntityType.Pre] = "pre",
        [EntityType.TextLink] = "text_link",
        [EntityType.TextMention] = "text_mention",
        [EntityType.Cashtag] = "cashtag",
        [EntityType.Underline] = "underline",
        [EntityType.Strikethrough] = "strikethrough",
        [EntityType.Blockquote] = "blockquote",
        [EntityType.Spoiler] = "spoiler",
        [EntityType.CustomEmoji] = "custom_emoji",
        [EntityType.ExpandableBlockquote] = "expandable_blockquote",
        [EntityType.DateTime] = "date_time",
        [EntityType.BankCardNumber] = "bank_card_number",
    };

    /// <summary>The capitalised names that Telegram puts into "Can't find end of … entity".</summary>
    private static readonly Dictionary<EntityType, string> ErrorNames = new()
    {
        [EntityType.Bold] = "Bold",
        [EntityType.Italic] = "Italic",
        [EntityType.Underline] = "Underline",
        [EntityType.Strikethrough] = "Strikethrough",
        [EntityType.Spoiler] = "Spoiler",
        [EntityType.Code] = "Code",
        [EntityType.Pre] = "Pre",
        [EntityType.TextLink] = "TextUrl",
        [EntityType.CustomEmoji] = "CustomEmoji",
        [EntityType.Blockquote] = "BlockQuote",
        [EntityType.ExpandableBlockquote] = "ExpandableBlockQuote",
    };

    internal static string NameOf(EntityType type) => Names[type];

    internal static string ErrorNameOf(EntityType type, bool hasLanguage) =>
        type == EntityType.Pre && hasLanguage ? "PreCode" : ErrorNames[type];

    internal static EntityType? Parse(string name)
    {
        foreach (var (type, known) in Names)
            if (known == name)
                return type;
        return null;
    }

    /// <summary>Styles may be cut in pieces around other entities; everything else is whole or gone.</summary>
    internal static bool IsStyle(EntityType type) =>
        type is EntityType.Bold or EntityType.Italic or EntityType.Underline or EntityType.Strikethrough or EntityType.Spoiler;

    internal static bool IsQuote(EntityType type) => type is EntityType.Blockquote or EntityType.ExpandableBlockquote;

    /// <summary>Nothing else may stand in it, and it may stand in nothing but a quote.</summary>
    internal static bool IsVerbatim(EntityType type) => type is EntityType.Code or EntityType.Pre or EntityType.DateTime;

    /// <summary>Neither a style nor a quote: whole or gone.</summary>
    internal static bool IsWhole(EntityType type) => !IsStyle(type) && !IsQuote(type);

    /// <summary>Found by Telegram itself; ignored when a bot names them.</summary>
    internal static bool IsAutomatic(EntityType type) =>
        type is EntityType.Mention or EntityType.Hashtag or EntityType.BotCommand or EntityType.Url or EntityType.Email or EntityType.Cashtag or EntityType.BankCardNumber;

    /// <summary>Of two entities with the same range, the one with the lower rank is the outer.</summary>
    internal static int RankOf(TextEntity entity) => entity.Type switch
    {
        EntityType.Blockquote or EntityType.ExpandableBlockquote => 0,
        EntityType.Pre => entity.Argument is null ? 11 : 10,
        EntityType.TextLink or EntityType.TextMention => 49,
        EntityType.Bold => 90,
        EntityType.Italic => 91,
        EntityType.Underline => 92,
        EntityType.Strikethrough => 93,
        EntityType.Spoiler => 94,
        EntityType.Code => 20,
        EntityType.DateTime => 30,
        EntityType.CustomEmoji => 99,
        _ => 50,
    };
}
