using System.Text;

namespace TribuneBot.Ingest.Dates;

/// <summary>Takes comments out of a date, and the white space that may stand around its colons (RFC 2822, 3.2.3 and 4.3).</summary>
internal static class DateComments
{
    public static string Remove(ReadOnlySpan<char> text)
    {
        var kept = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            if (c == '(')
                depth++;
            else if (c == ')')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && !(c == ' ' && Last(kept) == ':'))
                Append(kept, c);
        }

        return kept.ToString().Trim();
    }

    private static char Last(StringBuilder text) => text.Length == 0 ? '\0' : text[^1];

    private static void Append(StringBuilder kept, char c)
    {
        while (c == ':' && Last(kept) == ' ')
            kept.Length--;
        kept.Append(c);
    }
}
