using System.Text;
using System.Text.RegularExpressions;

namespace TribuneBot.Simulator.Rich;

/// <summary>A line of Markdown into a line of HTML.</summary>
internal sealed partial class MarkdownText
{
    private const int DeepestNesting = 32;

    // Longer marks first: of "**" the first star alone means nothing.
    private static readonly (string Mark, string Tag)[] Marks =
        [("**", "b"), ("__", "b"), ("~~", "s"), ("==", "mark"), ("||", "tg-spoiler"), ("*", "i"), ("_", "i")];

    private readonly string _text;
    private readonly int _depth;
    private readonly StringBuilder _html = new();
    private readonly HashSet<string> _unclosed = [];
    private int _at;

    private MarkdownText(string text, int depth)
    {
        _text = text;
        _depth = depth;
    }

    internal static string ToHtml(string text) => ToHtml(text, 0);

    internal static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>A medium on a line of its own.</summary>
    internal static string Medium(string address, string caption)
    {
        var image = $"<img src=\"{Escape(address)}\"/>";
        return caption.Length == 0 ? image : $"<figure>{image}<figcaption>{ToHtml(caption)}</figcaption></figure>";
    }

    private static string ToHtml(string text, int depth)
    {
        if (depth > DeepestNesting)
            return Escape(text);
        var reader = new MarkdownText(text, depth);
        while (reader._at < text.Length)
            reader.ReadNext();
        return reader._html.ToString();
    }

    private void ReadNext()
    {
        switch (_text[_at])
        {
            case '\\': ReadEscape(); break;
            case '`' when Code().Match(_text, _at) is { Success: true } code: Emit(code, $"<code>{Escape(code.Groups[2].Value)}</code>"); break;
            case '$' when Formula().Match(_text, _at) is { Success: true } formula: Emit(formula, $"<tg-math>{Escape(formula.Groups[1].Value)}</tg-math>"); break;
            case '!' when Image().Match(_text, _at) is { Success: true } image: Emit(image, Picture(image)); break;
            case '[' when Note().Match(_text, _at) is { Success: true } note: Emit(note, $"<a href=\"#{Escape(note.Groups[1].Value)}\">{Escape(note.Groups[1].Value)}</a>"); break;
            case '[' when Link().Match(_text, _at) is { Success: true } link: Emit(link, $"<a href=\"{Escape(link.Groups[2].Value)}\">{ToHtml(link.Groups[1].Value, _depth + 1)}</a>"); break;
            case '<' when Tag().Match(_text, _at) is { Success: true } tag: Emit(tag, tag.Value); break;
            case '&' when Reference().Match(_text, _at) is { Success: true } reference: Emit(reference, reference.Value); break;
            case '\n': ReadLineBreak(); break;
            default: ReadMarkOrCharacter(); break;
        }
    }

    private void Emit(Match read, string html)
    {
        _html.Append(html);
        _at += read.Length;
    }

    private void ReadEscape()
    {
        _at++;
        if (_at < _text.Length && _text[_at] == '\n')
        {
            _html.Append("<br>");
            _at++;
        }
        else if (_at < _text.Length && char.IsAscii(_text[_at]) && (char.IsPunctuation(_text[_at]) || char.IsSymbol(_text[_at])))
        {
            _html.Append(Escape(_text[_at++].ToString()));
        }
        else
        {
            _html.Append('\\');
        }
    }

    // Two spaces before the end of a line break it.
    private void ReadLineBreak()
    {
        _html.Append(_at >= 2 && _text[_at - 1] == ' ' && _text[_at - 2] == ' ' ? "<br>" : "\n");
        _at++;
    }

    private void ReadMarkOrCharacter()
    {
        foreach (var (mark, tag) in Marks)
        {
            if (!_text.AsSpan(_at).StartsWith(mark) || _unclosed.Contains(mark) || !MayOpen(mark))
                continue;
            var end = FindEnd(mark);
            if (end < 0)
            {
                _unclosed.Add(mark);
                continue;
            }

            var start = _at + mark.Length;
            _html.Append('<').Append(tag).Append('>').Append(ToHtml(_text[start..end], _depth + 1)).Append("</").Append(tag).Append('>');
            _at = end + mark.Length;
            return;
        }

        _html.Append(Escape(_text[_at++].ToString()));
    }

    private bool MayOpen(string mark)
    {
        var after = _at + mark.Length;
        if (after >= _text.Length || char.IsWhiteSpace(_text[after]))
            return false;
        return mark[0] != '_' || _at == 0 || !char.IsLetterOrDigit(_text[_at - 1]);
    }

    private int FindEnd(string mark)
    {
        for (var i = _at + mark.Length + 1; i + mark.Length <= _text.Length; i++)
        {
            if (_text[i] == '\\')
            {
                i++;
                continue;
            }

            if (!_text.AsSpan(i).StartsWith(mark) || char.IsWhiteSpace(_text[i - 1]))
                continue;
            var next = i + mark.Length < _text.Length ? _text[i + mark.Length] : ' ';
            // One star does not end at the first of two, unless a third follows.
            if (mark.Length == 1 && next == mark[0] && !(i + 2 < _text.Length && _text[i + 2] == mark[0]))
            {
                i++;
                continue;
            }

            if (mark[0] != '_' || !char.IsLetterOrDigit(next))
                return mark.Length == 2 && next == mark[0] && _text.AsSpan(i + 1).StartsWith(mark) ? i + 1 : i;
        }

        return -1;
    }

    private static string Picture(Match image)
    {
        var (words, address) = (image.Groups[1].Value, image.Groups[2].Value);
        if (address.StartsWith("tg://time", StringComparison.OrdinalIgnoreCase))
            return $"<tg-time unix=\"{Argument(address, "unix")}\" format=\"{Argument(address, "format")}\">{Escape(words)}</tg-time>";
        return address.StartsWith("tg://emoji", StringComparison.OrdinalIgnoreCase)
            ? $"<tg-emoji emoji-id=\"{Argument(address, "id")}\">{Escape(words)}</tg-emoji>"
            : $"<img src=\"{Escape(address)}\"/>";
    }

    private static string Argument(string address, string name)
    {
        foreach (var pair in address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&'))
            if (pair.StartsWith(name + "=", StringComparison.Ordinal))
                return Escape(pair[(name.Length + 1)..]);
        return "";
    }

    [GeneratedRegex(@"\G(`+)(?!`)(.+?)(?<!`)\1(?!`)", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\G\$(?![\s$])([^$\n]*?[^\s$\\])\$(?!\d)")]
    private static partial Regex Formula();

    [GeneratedRegex("""\G!\[([^\]]*)\]\((\S+?)(?:\s+"[^"]*")?\)""")]
    private static partial Regex Image();

    [GeneratedRegex(@"\G\[\^([^\]\s]+)\]")]
    private static partial Regex Note();

    [GeneratedRegex("""\G\[((?:[^\[\]\\]|\\.)*)\]\((\S+?)(?:\s+"[^"]*")?\)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"\G</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\G&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,6});")]
    private static partial Regex Reference();
}
