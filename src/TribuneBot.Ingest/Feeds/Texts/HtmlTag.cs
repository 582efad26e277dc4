using System.Buffers;
using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds.Texts;

/// <summary>A tag, comment or declaration at the start of a piece of HTML.</summary>
internal readonly ref struct HtmlTag
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n=/");

    /// <summary>How many characters belong to it; of a comment its mark alone; 0 where text starts.</summary>
    public int Length { get; private init; }

    public bool IsComment { get; private init; }

    public bool IsEnd { get; private init; }

    public bool IsSelfClosed { get; private init; }

    /// <summary>In its own case; empty when it is no tag.</summary>
    public ReadOnlySpan<char> Name { get; private init; }

    public ReadOnlySpan<char> Attributes { get; private init; }

    /// <param name="text">Starts with a "less than".</param>
    public static HtmlTag Read(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<!--", StringComparison.Ordinal))
            return new HtmlTag { Length = 4, IsComment = true };
        if (text.Length > 1 && text[1] is '!' or '?')
            return new HtmlTag { Length = End(text, 2) };

        var start = text.Length > 1 && text[1] == '/' ? 2 : 1;
        if (start >= text.Length || !char.IsAsciiLetter(text[start]))
            return default;

        var nameEnd = start;
        while (nameEnd < text.Length && !char.IsWhiteSpace(text[nameEnd]) && text[nameEnd] is not ('/' or '>'))
            nameEnd++;
        var end = End(text, nameEnd);
        var isClosed = text[end - 1] == '>';
        var inside = text[nameEnd..(isClosed ? end - 1 : end)];
        return new HtmlTag
        {
            Length = end,
            IsEnd = start == 2,
            IsSelfClosed = inside.EndsWith('/'),
            Name = text[start..nameEnd],
            Attributes = inside,
        };
    }

    /// <returns>The trimmed value, empty when the attribute has none; null when it is missing.</returns>
    public string? Attribute(string name)
    {
        for (var rest = Attributes.TrimStart(" \t\r\n/"); !rest.IsEmpty; rest = rest.TrimStart(" \t\r\n/"))
        {
            var length = rest.IndexOfAny(NameEnds);
            length = length < 0 ? rest.Length : length == 0 ? 1 : length;
            var isIt = rest[..length].Equals(name, StringComparison.OrdinalIgnoreCase);
            rest = rest[length..];
            var value = TakeValue(ref rest);
            if (isIt)
                return CharacterReferences.DecodeHtml(value.Trim().ToString());
        }

        return null;
    }

    private static ReadOnlySpan<char> TakeValue(ref ReadOnlySpan<char> rest)
    {
        var after = rest.TrimStart(" \t\r\n");
        if (after.IsEmpty || after[0] != '=')
            return default;

        rest = after[1..].TrimStart(" \t\r\n");
        var isQuoted = rest.Length > 0 && rest[0] is '"' or '\'';
        var start = isQuoted ? 1 : 0;
        var length = isQuoted ? rest[1..].IndexOf(rest[0]) : rest.IndexOfAny(" \t\r\n");
        length = length < 0 ? rest.Length - start : length;
        var value = rest.Slice(start, length);
        rest = rest[Math.Min(rest.Length, start + length + start)..];
        return value;
    }

    /// <summary>Past the tag's "greater than"; one inside a quoted value is not it, unless the quotation never ends.</summary>
    private static int End(ReadOnlySpan<char> text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            var step = text[at..].IndexOfAny('>', '"', '\'');
            if (step < 0)
                return text.Length;

            at += step;
            if (text[at] == '>')
                return at + 1;
            if (text[..at].TrimEnd(" \t\r\n") is not [.., '='])
                continue;

            var close = text[(at + 1)..].IndexOf(text[at]);
            if (close < 0)
                return text[at..].IndexOf('>') is >= 0 and var end ? at + end + 1 : text.Length;

            at += close + 1;
        }

        return text.Length;
    }
}
