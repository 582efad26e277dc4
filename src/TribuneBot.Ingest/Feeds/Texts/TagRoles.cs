using System.Collections.Frozen;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Feeds.Texts;

/// <summary>Knows elements of HTML by their names.</summary>
internal static class TagRoles
{
    private static readonly string[] Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    private static readonly FrozenDictionary<string, TagRole> ByName = ElementNames.Blocks.Concat(ElementNames.Silent).Concat(ElementNames.Inline).Concat(ElementNames.Headings)
        .Concat(Void).Concat(["td", "th"]).Distinct().ToFrozenDictionary(name => name, Make, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TagRole>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="name">In lower case.</param>
    public static TagRole Of(string name) => ByName.GetValueOrDefault(name);

    /// <param name="name">In any case.</param>
    public static TagRole Of(ReadOnlySpan<char> name)
    {
        if (BySpan.TryGetValue(name, out var role))
            return role;

        Span<char> lower = stackalloc char[16];
        return name.Length <= lower.Length && BySpan.TryGetValue(lower[..name.ToLowerInvariant(lower)], out role) ? role : TagRole.None;
    }

    private static TagRole Make(string name)
    {
        var role = ElementNames.Blocks.Contains(name) ? TagRole.Block : TagRole.None;
        role |= ElementNames.Headings.Contains(name) ? TagRole.Heading : TagRole.None;
        role |= ElementNames.Silent.Contains(name) ? TagRole.Silent : TagRole.None;
        role |= Void.Contains(name) ? TagRole.Void : TagRole.None;
        role |= name is "td" or "th" ? TagRole.Cell : TagRole.None;
        role |= name is "br" ? TagRole.LineBreak : TagRole.None;
        return role | (name is "img" ? TagRole.Image : TagRole.None);
    }
}
