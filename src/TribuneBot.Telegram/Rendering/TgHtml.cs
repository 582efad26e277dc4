using System.Text;

namespace TribuneBot.Telegram.Rendering;

/// <summary>
/// The only maker of Telegram HTML. Everything that comes in is text and is escaped; marks are made by methods and nest by delegates, so that
/// nothing ill-formed can be written. Where Telegram forbids a nesting (a quote in a quote, a link in a link, anything in code), the inner mark
/// is left out and its text stays.
/// </summary>
internal sealed class TgHtml
{
    private readonly StringBuilder _html = new();
    private readonly StringBuilder _plain = new();
    private readonly Stack<string> _open = new();

    public string Html => _html.ToString();

    public string Plain => _plain.ToString();

    /// <summary>Visible length in code points.</summary>
    public int Length { get; private set; }

    public static TgText Of(string text) => new TgHtml().Text(text).Build();

    public static TgText Of(Action<TgHtml> write) => new TgHtml().With(write).Build();

    public TgText Build() => new(this);

    public TgHtml Text(string text)
    {
        foreach (var rune in VisibleText.Clean(text))
            Append(rune);
        return this;
    }

    public TgHtml Bold(string text) => Bold(inner => inner.Text(text));

    public TgHtml Bold(Action<TgHtml> write) => Element("b", write);

    public TgHtml Italic(string text) => Italic(inner => inner.Text(text));

    public TgHtml Italic(Action<TgHtml> write) => Element("i", write);

    public TgHtml Underline(Action<TgHtml> write) => Element("u", write);

    public TgHtml Strikethrough(Action<TgHtml> write) => Element("s", write);

    public TgHtml Spoiler(string text) => Spoiler(inner => inner.Text(text));

    public TgHtml Spoiler(Action<TgHtml> write) => Element("tg-spoiler", write);

    public TgHtml Code(string text) => Code(inner => inner.Text(text));

    public TgHtml Code(Action<TgHtml> write) => Element("code", write);

    public TgHtml Quote(string text) => Quote(inner => inner.Text(text));

    public TgHtml Quote(Action<TgHtml> write) => Element("blockquote", write);

    public TgHtml ExpandableQuote(string text) => ExpandableQuote(inner => inner.Text(text));

    public TgHtml ExpandableQuote(Action<TgHtml> write) => Element("blockquote", write, " expandable");

    public TgHtml Link(string text, string url) => Link(url, inner => inner.Text(text));

    /// <summary>An address Telegram would not take (neither http, https, tg nor mailto) leaves the text alone.</summary>
    public TgHtml Link(string url, Action<TgHtml> write) =>
        TgLink.IsAllowed(url) ? Element("a", write, $" href=\"{TgLink.Escape(url)}\"") : With(write);

    /// <summary>Ends the line.</summary>
    public TgHtml Line() => Text("\n");

    /// <summary>Writes the text and ends the line.</summary>
    public TgHtml Line(string text) => Text(text).Line();

    /// <summary>Starts a new block after an empty line; at the start of the text it writes nothing.</summary>
    public TgHtml Blank()
    {
        while (Length > 0 && !EndsWithBlankLine())
            Line();
        return this;
    }

    public TgHtml With(Action<TgHtml> write)
    {
        write(this);
        return this;
    }

    private bool EndsWithBlankLine() => _plain.Length >= 2 && _plain[^1] == '\n' && _plain[^2] == '\n';

    private void Append(Rune rune)
    {
        Length++;
        _plain.Append(rune.ToString());
        _ = rune.Value switch
        {
            '&' => _html.Append("&amp;"),
            '<' => _html.Append("&lt;"),
            '>' => _html.Append("&gt;"),
            _ => _html.Append(rune.ToString()),
        };
    }

    private TgHtml Element(string tag, Action<TgHtml> write, string attributes = "")
    {
        if (_open.Contains(tag) || _open.Contains("code"))
            return With(write);

        var start = _html.Length;
        _html.Append('<').Append(tag).Append(attributes).Append('>');
        var content = _html.Length;
        _open.Push(tag);
        write(this);
        _open.Pop();

        if (_html.Length == content)
            _html.Length = start;
        else
            _html.Append("</").Append(tag).Append('>');
        return this;
    }
}
