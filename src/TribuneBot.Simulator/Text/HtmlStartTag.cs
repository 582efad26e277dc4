using System.Text;

namespace TribuneBot.Simulator.Text;

/// <summary>A start tag and the one attribute of it that Telegram keeps.</summary>
internal readonly record struct HtmlStartTag(string Name, string Argument)
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
        var argument = "";
        while (ReadAttribute(text, ref position, name, begin) is { } attribute)
            argument = name == "tg-time" ? KeptTime(argument, attribute) : Kept(name, attribute) ?? argument;
        if (name == "span" && argument != "spoiler")
            throw new MarkupException($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}");
        position++;
        return new HtmlStartTag(name, argument);
    }

    // Both attributes of a time are kept, as "unix format".
    private static string KeptTime(string argument, (string Name, string? Value) attribute)
    {
        var space = argument.IndexOf(' ', StringComparison.Ordinal);
        var (unix, format) = space < 0 ? ("", "") : (argument[..space], argument[(space + 1)..]);
        return attribute.Name switch
        {
            "unix" => $"{attribute.Value} {format}",
            "format" => $"{unix} {attribute.Value}",
            _ => argument,
        };
    }

    private static string? Kept(string tag, (string Name, string? Value) attribute) => (tag, attribute.Name, attribute.Value) switch
    {
        ("blockquote", "expandable", _) => "1",
        ("a", "href", { } value) => value,
        ("tg-emoji", "emoji-id", { } value) => value,
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

            value.Append(text.Slice(start, end)).Append(Rune.IsValid(codePoint) ? new Rune(codePoint).ToString() : "\ufffd");
            start = position;
        }

        value.Append(text.Slice(start, position));
        if (text[position] == quote)
            position++;
        return value.ToString();
    }
}
