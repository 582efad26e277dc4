namespace TribuneBot.Simulator.Text;

/// <summary>Checks the addresses, people and languages that entities name, whether from markup or given outright.</summary>
internal static class EntityArgument
{
    /// <exception cref="TextRefusedException">One of them is none.</exception>
    internal static List<TextEntity> Resolve(IReadOnlyList<TextEntity> entities)
    {
        var resolved = new List<TextEntity>(entities.Count);
        foreach (var entity in entities)
            resolved.Add(Resolve(entity));
        return resolved;
    }

    private static TextEntity Resolve(TextEntity entity) => entity.Type switch
    {
        EntityType.TextLink => ResolveLink(entity, Cleaned(entity.Argument ?? "", "messageEntityTextUrl.url")),
        EntityType.TextMention when !Links.IsUserId(entity.Argument) => throw new TextRefusedException("user not found"),
        EntityType.CustomEmoji when !Links.IsEmojiId(entity.Argument ?? "") => throw new TextRefusedException("invalid custom emoji identifier specified"),
        EntityType.DateTime when entity.Argument!.StartsWith('-') || entity.Argument.StartsWith("0 ", StringComparison.Ordinal) => throw new TextRefusedException("invalid date specified"),
        EntityType.Pre when entity.Argument is { } language => entity with { Argument = Cleaned(language, "messageEntityPreCode.language") },
        _ => entity,
    };

    private static string Cleaned(string argument, string name) =>
        Unicode.IsWellFormed(argument) ? TextCleaner.Clean(argument) : throw new TextRefusedException($"{name} must be encoded in UTF-8");

    private static TextEntity ResolveLink(TextEntity entity, string address)
    {
        if (Links.MentionedUser(address) is { } user)
            return entity with { Type = EntityType.TextMention, Argument = user };
        var link = WebLink.Parse(address);
        return link.Address is { } checkedAddress
            ? entity with { Argument = checkedAddress }
            : throw new TextRefusedException($"entity URL '{address}' is invalid: {link.Refusal}");
    }
}
