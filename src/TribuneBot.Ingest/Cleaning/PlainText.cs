using System.Text;

namespace TribuneBot.Ingest.Cleaning;

/// <summary>Brings text from outside into the form the house stores: no control characters, single spaces, paragraphs one a line.</summary>
internal static class PlainText
{
    /// <summary>One line: every run of white space (no-break spaces included) becomes one space.</summary>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                pendingSpace = line.Length > 0;
            else if (!IsInvisible(c))
                Append(line, c, ref pendingSpace);
        }

        return line.ToString();
    }

    /// <summary>Each line on its own, empty ones left out.</summary>
    public static string Paragraphs(string text) => string.Join('\n', Lines(text));

    public static IEnumerable<string> Lines(string text) =>
        text.Split(['\n', '\r', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries)
            .Select(line => OneLine(line))
            .Where(line => line.Length > 0);

    private static void Append(StringBuilder line, char c, ref bool pendingSpace)
    {
        if (pendingSpace)
            line.Append(' ');
        pendingSpace = false;
        line.Append(c);
    }

    /// <summary>Control characters, soft hyphens, zero-width spaces and byte order marks carry nothing; joiners inside words and emoji do.</summary>
    private static bool IsInvisible(char c) => char.IsControl(c) || c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
