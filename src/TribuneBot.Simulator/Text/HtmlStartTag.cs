using System.Text;

namespace TribuneBot.Simulator.Text;

/// <summary>A start tag and what Telegram keeps of its attributes.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Argument">The attribute that this tag may have; empty when it has none.</param>
/// <param name="Date">Unix time of a moment; 0 for other tags.</param>
internal readonly record struct HtmlStartTag(string Name, string Argument, int Date)
{
    private static readonly HashSet<string> Known =
    [
        "a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "span", "pre", "code", "blockquote", "tg-time",
    ];

    /// <summary>Reads the tag whose "&lt;" is at <paramref name="position"/> and moves past its "&gt;".</summary>
    internal static HtmlStartTag Read(MarkupText text, ref int position)
    {
        var begin = position++;
        while (!text.IsSpace(position) && text[position] != '>')
            position++;
        if (text[position] == 0)
            throw new MarkupException($"Unclosed start tag at byte offset {begin}");
        var name = MarkupText.Lower(text.Slice(begin + 1, position));
        if (!Known.Contains(name))
            throw new MarkupException($"Unsupported start tag \"{name}\" at byte offset {begin}");
        var (argument, date) = ("", 0);
        while (ReadAttribute(text, ref position, name, begin) is { } attribute)
        {
            argument = Kept(name, attribute) ?? argument;
            if (name == "tg-time" && attribute is { Name: "unix", Value: { } time })
                date = LeadingNumber(time);
        }

        if (name == "span" && argument != "spoiler")
            throw new MarkupException($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}");
        position++;
        return new HtmlStartTag(name, argument, date);
    }

    // Digits up to the first other character; more of them than a 32-bit number has wrap around.
    private static int LeadingNumber(string value)
    {
        var start = value.StartsWith('-') ? 1 : 0;
        var number = 0u;
        for (var i = start; i < value.Length && char.IsAsciiDigit(value[i]); i++)
            number = unchecked((number * 10) + value[i] - '0');
        return unchecked(start == 0 ? (int)number : -(int)number);
    }

    private static string? Kept(string tag, (string Name, string? Value) attribute) => (tag, attribute.Name, attribute.Value) switch
    {
        ("blockquote", "expandable", _) => "1",
        ("a", "href", { } value) => value,
        ("tg-emoji", "emoji-id", { } value) => value,
        ("tg-time", "format", { } value) => value,
        ("code", "class", { } value) when value.StartsWith("language-", StringComparison.Ordinal) => value["language-".Length..],
        ("span", "class", { } value) when value.StartsWith("tg-", StringComparison.Ordinal) => value["tg-".Length..],
        _ => null,
    };

    private static (string Name, string? Value)? ReadAttribute(MarkupText text, ref int position, string tag, int begin)
    {
        position = text.SkipSpace(position);
        if (text[position] == '>')
            return null;
        var start = position;
        while (!text.IsSpace(position) && text[position] is not ((byte)'=' or (byte)'>' or (byte)'/' or (byte)'"' or (byte)'\''))
            position++;
        var name = text.Slice(start, position);
        if (name.Length == 0)
            throw new MarkupException($"Empty attribute name in the tag \"{tag}\" at byte offset {begin}");
        position = text.SkipSpace(position);
        if (text[position] == 0)
            throw new MarkupException($"Unclosed start tag \"{tag}\" at byte offset {begin}");
        if (text[position] != '=')
            return (name, null);
        position = text.SkipSpace(position + 1);
        if (text[position] == 0)
            throw new MarkupException($"Unclosed start tag \"{tag}\" at byte offset {begin}");
        var value = text[position] is (byte)'"' or (byte)'\'' ? ReadLiteral(text, ref position) : ReadToken(text, ref position);
        if (text[position] == 0)
            throw new MarkupException($"Unclosed start tag at byte offset {begin}");
        return (name, value);
    }

    private static string ReadToken(MarkupText text, ref int position)
    {
        var start = position;
        while (char.IsAsciiLetterOrDigit((char)text[position]) || text[position] is (byte)'.' or (byte)'-')
            position++;
        if (!text.IsSpace(position) && text[position] != '>')
            throw new MarkupException($"Unexpected end of name token at byte offset {start}");
        return MarkupText.Lower(text.Slice(start, position));
    }

    private static string ReadLiteral(MarkupText text, ref int position)
    {
        var quote = text[position++];
        var value = new StringBuilder();
        var start = position;
        while (text[position] != quote && text[position] != 0)
        {
            var end = position;
            if (text[position] != '&' || !CharacterReference.TryRead(text, ref position, out var codePoint))
            {
                position++;
                continue;
            }

            value.Append(text.Slice(start, end)).Append(Rune.IsValid(codePoint) ? new Rune(codePoint).ToString() : Unicode.Broken);
            start = position;
        }

        value.Append(text.Slice(start, position));
        if (text[position] == quote)
            position++;
        return value.ToString();
    }
}
