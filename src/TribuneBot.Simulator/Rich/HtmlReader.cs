using System.Globalization;
using System.Text;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Rich;

/// <summary>Reads HTML into a tree: only tags that rich messages know, each closed where it should be.</summary>
internal sealed class HtmlReader
{
    private static readonly HashSet<string> Void = ["br", "hr", "img", "input", "tg-map"];

    private static readonly HashSet<string> Known =
    [
        "a", "aside", "audio", "b", "blockquote", "br", "caption", "cite", "code", "del", "details", "em", "figcaption", "figure", "footer",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "input", "ins", "li", "mark", "ol", "p", "pre", "s", "strike", "strong", "sub",
        "summary", "sup", "table", "tbody", "td", "tfoot", "tg-collage", "tg-document", "tg-emoji", "tg-map", "tg-math", "tg-math-block",
        "tg-reference", "tg-slideshow", "tg-spoiler", "tg-time", "th", "thead", "tr", "u", "ul", "video",
    ];

    private static readonly Dictionary<string, string> Names = new()
    {
        ["lt"] = "<",
        ["gt"] = ">",
        ["amp"] = "&",
        ["quot"] = "\"",
        ["apos"] = "'",
        ["nbsp"] = "\u00a0",
        ["hellip"] = "…",
        ["mdash"] = "—",
        ["ndash"] = "–",
        ["lsquo"] = "‘",
        ["rsquo"] = "’",
        ["ldquo"] = "“",
        ["rdquo"] = "”",
    };

    /// <summary>Far beyond what a rich message may nest; deeper trees would only exhaust the stack.</summary>
    private const int DeepestTree = 64;

    private readonly string _html;
    private readonly Stack<HtmlElement> _open = [];
    private int _at;

    private HtmlReader(string html)
    {
        _html = html;
        _open.Push(new HtmlElement("root"));
    }

    internal static HtmlElement Read(string html)
    {
        var reader = new HtmlReader(html);
        while (reader._at < html.Length)
            reader.ReadNext();
        return reader._open.Count == 1
            ? reader._open.Peek()
            : throw Refusal($"Can't find end tag corresponding to start tag \"{reader._open.Peek().Name}\"");
    }

    /// <summary>Numbers and the names that Telegram knows become characters; everything else stays as it is written.</summary>
    internal static string Decode(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
            return text;
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '&' ? text.IndexOf(';', i, Math.Min(12, text.Length - i)) : -1;
            if (end > 0 && Character(text[(i + 1)..end]) is { } character)
            {
                decoded.Append(character);
                i = end;
            }
            else
            {
                decoded.Append(text[i]);
            }
        }

        return decoded.ToString();
    }

    private static string? Character(string reference)
    {
        if (!reference.StartsWith('#'))
            return Names.GetValueOrDefault(reference);
        var isHex = reference.Length > 1 && reference[1] is 'x' or 'X';
        var parsed = isHex
            ? int.TryParse(reference[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(reference[1..], NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return parsed && code > 0 && Rune.IsValid(code) ? new Rune(code).ToString() : null;
    }

    private void ReadNext()
    {
        if (_html[_at] != '<' || _at + 1 == _html.Length || !(char.IsAsciiLetter(_html[_at + 1]) || _html[_at + 1] is '/' or '!'))
            ReadText();
        else if (_html[_at + 1] == '!')
            SkipComment();
        else if (_html[_at + 1] == '/')
            ReadEndTag();
        else
            ReadStartTag();
    }

    private void ReadText()
    {
        var end = _html.IndexOf('<', _at + 1);
        end = end < 0 ? _html.Length : end;
        _open.Peek().Children.Add(new HtmlElement("", Decode(_html[_at..end])));
        _at = end;
    }

    private void SkipComment()
    {
        var end = _html.IndexOf(_html.AsSpan(_at).StartsWith("<!--") ? "-->" : ">", _at, StringComparison.Ordinal);
        _at = end < 0 ? _html.Length : _html.IndexOf('>', end) + 1;
    }

    private void ReadEndTag()
    {
        var end = _html.IndexOf('>', _at);
        if (end < 0)
            throw Refusal("Unclosed end tag");
        var name = _html[(_at + 2)..end].Trim().ToLowerInvariant();
        _at = end + 1;
        if (Void.Contains(name))
            return;
        if (_open.Count == 1)
            throw Refusal($"Unexpected end tag \"{name}\"");
        if (_open.Peek().Name != name)
            throw Refusal($"Unmatched end tag, expected \"</{_open.Peek().Name}>\", found \"</{name}>\"");
        _open.Pop();
    }

    private void ReadStartTag()
    {
        var start = ++_at;
        while (_at < _html.Length && (char.IsAsciiLetterOrDigit(_html[_at]) || _html[_at] == '-'))
            _at++;
        var name = _html[start.._at].ToLowerInvariant();
        if (!Known.Contains(name))
            throw Refusal($"Unsupported start tag \"{name}\"");
        var element = new HtmlElement(name);
        var isClosed = ReadAttributes(element);
        _open.Peek().Children.Add(element);
        if (isClosed || Void.Contains(name))
            return;
        _open.Push(element);
        if (_open.Count > DeepestTree)
            throw ApiException.BadRequest("RICH_MESSAGE_DEPTH_INVALID");
    }

    /// <summary>Reads up to and over the end of the tag; true when it closes itself.</summary>
    private bool ReadAttributes(HtmlElement element)
    {
        while (true)
        {
            SkipSpace();
            if (_at >= _html.Length)
                throw Refusal($"Unclosed start tag \"{element.Name}\"");
            if (_html[_at] == '>')
            {
                _at++;
                return false;
            }

            if (_html[_at] == '/')
            {
                _at++;
                if (_at < _html.Length && _html[_at] == '>')
                {
                    _at++;
                    return true;
                }

                continue;
            }

            ReadAttribute(element);
        }
    }

    private void ReadAttribute(HtmlElement element)
    {
        var start = _at++;
        while (_at < _html.Length && _html[_at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(_html[_at]))
            _at++;
        var name = _html[start.._at].ToLowerInvariant();
        SkipSpace();
        if (_at >= _html.Length || _html[_at] != '=')
        {
            element.Attributes.TryAdd(name, "");
            return;
        }

        _at++;
        SkipSpace();
        element.Attributes.TryAdd(name, Decode(ReadValue()));
    }

    private string ReadValue()
    {
        if (_at < _html.Length && _html[_at] is '"' or '\'')
        {
            var end = _html.IndexOf(_html[_at], _at + 1);
            if (end < 0)
                throw Refusal("Unclosed attribute value");
            var quoted = _html[(_at + 1)..end];
            _at = end + 1;
            return quoted;
        }

        var start = _at;
        while (_at < _html.Length && _html[_at] != '>' && !char.IsWhiteSpace(_html[_at]) && !(_html[_at] == '/' && _at + 1 < _html.Length && _html[_at + 1] == '>'))
            _at++;
        return _html[start.._at];
    }

    private void SkipSpace()
    {
        while (_at < _html.Length && char.IsWhiteSpace(_html[_at]))
            _at++;
    }

    private static ApiException Refusal(string what) => ApiException.BadRequest("can't parse rich message HTML: " + what);
}
