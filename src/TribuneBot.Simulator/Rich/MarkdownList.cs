using System.Text;
using System.Text.RegularExpressions;

namespace TribuneBot.Simulator.Rich;

/// <summary>Lists in Markdown: items with what is indented under them, and boxes to tick.</summary>
internal static partial class MarkdownList
{
    internal static bool IsItem(string line) => Item().IsMatch(line);

    /// <summary>The list that begins at a line; moves past it.</summary>
    internal static string ToHtml(string[] lines, ref int at, int depth)
    {
        var first = Item().Match(lines[at]);
        var isOrdered = char.IsAsciiDigit(first.Groups[2].Value[0]);
        var html = new StringBuilder(isOrdered ? $"<ol start=\"{first.Groups[2].Value[..^1]}\">" : "<ul>");
        while (at < lines.Length && Item().Match(lines[at]) is { Success: true } item && item.Groups[1].Length <= first.Groups[1].Length + 1
            && char.IsAsciiDigit(item.Groups[2].Value[0]) == isOrdered)
            AppendItem(html, item, lines, ref at, depth);
        return html.Append(isOrdered ? "</ol>" : "</ul>").ToString();
    }

    private static void AppendItem(StringBuilder html, Match item, string[] lines, ref int at, int depth)
    {
        var indent = item.Groups[1].Length + 2;
        var inside = new List<string> { item.Groups[4].Value };
        for (at++; at < lines.Length; at++)
        {
            var line = lines[at];
            if (line.AsSpan().Trim().Length == 0)
            {
                // A blank line belongs to the item only when something indented follows.
                if (at + 1 >= lines.Length || IndentOf(lines[at + 1]) < indent)
                    break;
                inside.Add("");
            }
            else if (IndentOf(line) >= indent)
            {
                inside.Add(line[Math.Min(indent, IndentOf(line))..]);
            }
            else
            {
                break;
            }
        }

        var box = item.Groups[3].Value;
        var ticked = box.Contains('x', StringComparison.OrdinalIgnoreCase) ? " checked" : "";
        html.Append("<li>").Append(box.Length > 0 ? $"<input type=\"checkbox\"{ticked}>" : "").Append(RichMarkdown.ToHtml([.. inside], depth + 1)).Append("</li>");
    }

    private static int IndentOf(string line) => line.AsSpan().Trim().Length == 0 ? 0 : line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^(\s*)([-*+]|\d{1,9}[.)])\s+(\[[ xX]\]\s+)?(.*)$")]
    private static partial Regex Item();
}
