using System.Text;
using System.Text.RegularExpressions;

namespace TribuneBot.Simulator.Rich;

/// <summary>Tables in Markdown: a row of heads, a row of dashes that aligns, and rows.</summary>
internal static partial class MarkdownTable
{
    internal static bool IsTable(string[] lines, int at) => lines[at].Contains('|', StringComparison.Ordinal) && at + 1 < lines.Length && Dashes().IsMatch(lines[at + 1]);

    /// <summary>The table that begins at a line; moves past it.</summary>
    internal static string ToHtml(string[] lines, ref int at)
    {
        var heads = Cells(lines[at]);
        var alignments = Cells(lines[at + 1]).ConvertAll(Alignment);
        var html = new StringBuilder("<table bordered>");
        AppendRow(html, "th", heads, alignments);
        for (at += 2; at < lines.Length && lines[at].Contains('|', StringComparison.Ordinal); at++)
            AppendRow(html, "td", Cells(lines[at]), alignments);
        return html.Append("</table>").ToString();
    }

    private static void AppendRow(StringBuilder html, string tag, List<string> cells, List<string> alignments)
    {
        html.Append("<tr>");
        for (var i = 0; i < cells.Count; i++)
        {
            var align = i < alignments.Count && alignments[i].Length > 0 ? $" align=\"{alignments[i]}\"" : "";
            html.Append('<').Append(tag).Append(align).Append('>').Append(MarkdownText.ToHtml(cells[i])).Append("</").Append(tag).Append('>');
        }

        html.Append("</tr>");
    }

    private static List<string> Cells(string line)
    {
        var trimmed = line.Trim();
        trimmed = trimmed.StartsWith('|') ? trimmed[1..] : trimmed;
        trimmed = trimmed.EndsWith('|') && !trimmed.EndsWith("\\|", StringComparison.Ordinal) ? trimmed[..^1] : trimmed;
        return [.. Bar().Split(trimmed).Select(static cell => cell.Trim())];
    }

    private static string Alignment(string dashes) =>
        (dashes.StartsWith(':'), dashes.EndsWith(':')) switch { (true, true) => "center", (_, true) => "right", (true, _) => "left", _ => "" };

    [GeneratedRegex(@"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")]
    private static partial Regex Dashes();

    // A bar that is escaped, or one of the two of a spoiler, parts no cells.
    [GeneratedRegex(@"(?<![\\|])\|(?!\|)")]
    private static partial Regex Bar();
}
