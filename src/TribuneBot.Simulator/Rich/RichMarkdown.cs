using System.Text;
using System.Text.RegularExpressions;

namespace TribuneBot.Simulator.Rich;

/// <summary>
/// Rich Markdown into Rich HTML: GitHub's Markdown with ==marks==, ||spoilers||, formulas, footnotes and media, and any HTML
/// in between. https://core.telegram.org/bots/api#rich-message-formatting-options.
/// </summary>
internal sealed partial class RichMarkdown
{
    /// <summary>Far beyond what a rich message may nest; deeper quotes and lists are left as text.</summary>
    private const int DeepestNesting = 24;

    private readonly string[] _lines;
    private readonly int _depth;
    private readonly StringBuilder _html = new();
    private int _at;

    private RichMarkdown(string[] lines, int depth)
    {
        _lines = lines;
        _depth = depth;
    }

    internal static string ToHtml(string markdown) => ToHtml(markdown.ReplaceLineEndings("\n").Split('\n'), 0);

    internal static string ToHtml(string[] lines, int depth)
    {
        if (depth > DeepestNesting)
            return MarkdownText.Escape(string.Join('\n', lines));
        var reader = new RichMarkdown(lines, depth);
        while (reader._at < lines.Length)
            reader.ReadBlock();
        return reader._html.ToString();
    }

    /// <summary>Whether a line begins something else than a paragraph.</summary>
    private static bool BeginsBlock(string line) =>
        line.AsSpan().Trim().Length == 0 || Fence().IsMatch(line) || Heading().IsMatch(line) || Rule().IsMatch(line) || MarkdownList.IsItem(line)
        || line.TrimStart().StartsWith('>') || Medium().IsMatch(line) || Block().IsMatch(line) || line.StartsWith("$$", StringComparison.Ordinal) || Footnote().IsMatch(line);

    private void ReadBlock()
    {
        var line = _lines[_at];
        if (line.AsSpan().Trim().Length == 0)
            _at++;
        else if (Fence().Match(line) is { Success: true } fence)
            ReadFence(fence);
        else if (line.StartsWith("$$", StringComparison.Ordinal))
            ReadFormula();
        else if (Heading().Match(line) is { Success: true } heading)
            Emit(heading.Groups[1].Length is var level ? $"<h{level}>{MarkdownText.ToHtml(heading.Groups[2].Value)}</h{level}>" : "");
        else if (Rule().IsMatch(line))
            Emit("<hr/>");
        else if (MarkdownList.IsItem(line))
            Add(MarkdownList.ToHtml(_lines, ref _at, _depth));
        else if (line.TrimStart().StartsWith('>'))
            ReadQuote();
        else if (Medium().Match(line) is { Success: true } medium)
            Emit(MarkdownText.Medium(medium.Groups[1].Value, medium.Groups[2].Value));
        else if (Footnote().Match(line) is { Success: true } note)
            Emit($"<p><tg-reference name=\"{MarkdownText.Escape(note.Groups[1].Value)}\">{MarkdownText.ToHtml(note.Groups[2].Value)}</tg-reference></p>");
        else if (Block().Match(line) is { Success: true } html)
            ReadHtml(html.Groups[1].Value.ToLowerInvariant());
        else if (MarkdownTable.IsTable(_lines, _at))
            Add(MarkdownTable.ToHtml(_lines, ref _at));
        else
            ReadParagraph();
    }

    private void Add(string html) => _html.Append(html);

    private void Emit(string html)
    {
        Add(html);
        _at++;
    }

    private void ReadFence(Match fence)
    {
        var (marks, language) = (fence.Groups[1].Value, fence.Groups[2].Value.Trim());
        var code = new List<string>();
        for (_at++; _at < _lines.Length && !_lines[_at].TrimEnd().Equals(marks, StringComparison.Ordinal); _at++)
            code.Add(_lines[_at]);
        _at++;
        var text = MarkdownText.Escape(string.Join('\n', code));
        if (language == "math")
            Add($"<tg-math-block>{text}</tg-math-block>");
        else
            Add(language.Length == 0 ? $"<pre>{text}</pre>" : $"<pre><code class=\"language-{MarkdownText.Escape(language)}\">{text}</code></pre>");
    }

    private void ReadFormula()
    {
        var formula = _lines[_at++][2..];
        while (!formula.TrimEnd().EndsWith("$$", StringComparison.Ordinal) && _at < _lines.Length)
            formula += "\n" + _lines[_at++];
        formula = formula.TrimEnd();
        formula = formula.EndsWith("$$", StringComparison.Ordinal) ? formula[..^2] : formula;
        Add($"<tg-math-block>{MarkdownText.Escape(formula.Trim())}</tg-math-block>");
    }

    private void ReadQuote()
    {
        var inside = new List<string>();
        for (; _at < _lines.Length && _lines[_at].TrimStart().StartsWith('>'); _at++)
        {
            var line = _lines[_at].TrimStart()[1..];
            inside.Add(line.StartsWith(' ') ? line[1..] : line);
        }

        Add($"<blockquote>{ToHtml([.. inside], _depth + 1)}</blockquote>");
    }

    // Inside these three Markdown goes on; the rest of HTML is taken as it is, up to its end tag.
    private void ReadHtml(string tag)
    {
        if (tag is "details" or "tg-collage" or "tg-slideshow" or "summary")
        {
            Emit(MarkdownText.ToHtml(_lines[_at]));
            return;
        }

        var end = $"</{tag}>";
        var isOpen = !_lines[_at].TrimStart().StartsWith("</", StringComparison.Ordinal) && tag is not ("hr" or "img" or "tg-map" or "br");
        while (_at < _lines.Length)
        {
            var line = _lines[_at];
            Emit(line + "\n");
            if (!isOpen || line.Contains(end, StringComparison.OrdinalIgnoreCase))
                return;
        }
    }

    private void ReadParagraph()
    {
        var text = new StringBuilder(_lines[_at++].TrimStart());
        while (_at < _lines.Length && !BeginsBlock(_lines[_at]))
            text.Append('\n').Append(_lines[_at++].TrimStart());
        _html.Append("<p>").Append(MarkdownText.ToHtml(text.ToString())).Append("</p>");
    }

    [GeneratedRegex(@"^ {0,3}(`{3,}|~{3,})([^`]*)$")]
    private static partial Regex Fence();

    // Telegram takes "#word" for a heading too.
    [GeneratedRegex(@"^ {0,3}(#{1,6})(?!#)\s*(.+?)\s*#*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ {0,3}(?:-(?:\s*-){2,}|\*(?:\s*\*){2,}|_(?:\s*_){2,})\s*$")]
    private static partial Regex Rule();

    [GeneratedRegex("""^\s*!\[[^\]]*\]\((?!tg://(?:emoji|time))(\S+?)(?:\s+"([^"]*)")?\)\s*$""")]
    private static partial Regex Medium();

    [GeneratedRegex(@"^\[\^([^\]\s]+)\]:\s*(.*)$")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^\s*</?(details|summary|tg-collage|tg-slideshow|table|ul|ol|p|h[1-6]|figure|aside|blockquote|pre|footer|hr|tg-map|img|video|audio|tg-document|tg-math-block)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Block();
}
