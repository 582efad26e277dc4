using System.Globalization;
using System.Text;

namespace TribuneBot.Ingest.Markup;

/// <summary>
/// Joins the two halves of a sign that some systems write as numeric references of their own, which no parser takes: <c>&amp;#55357;&amp;#56842;</c> is an emoji.
/// </summary>
internal static class SurrogateReferences
{
    private const int LongestReference = 9;

    public static string Joined(string html)
    {
        var at = Next(html, 0);
        if (at < 0)
            return html;

        var joined = new StringBuilder(html.Length);
        var copied = 0;
        for (; at >= 0; at = Next(html, at + 1))
        {
            var (high, length) = Read(html, at);
            var (low, second) = Read(html, at + length);
            if (at < copied || high is not (>= 0xD800 and <= 0xDBFF) || low is not (>= 0xDC00 and <= 0xDFFF))
                continue;

            joined.Append(html, copied, at - copied).Append((char)high).Append((char)low);
            copied = at + length + second;
        }

        return copied == 0 ? html : joined.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>The next reference whose number may be half a sign's.</summary>
    private static int Next(string html, int from)
    {
        var (number, hexadecimal) = (html.IndexOf("&#5", from, StringComparison.Ordinal), html.IndexOf("&#xD", from, StringComparison.OrdinalIgnoreCase));
        return number < 0 ? hexadecimal : hexadecimal < 0 ? number : Math.Min(number, hexadecimal);
    }

    /// <returns>The number and the length of a reference; 0 and 0 for what is none.</returns>
    private static (int Code, int Length) Read(string html, int at)
    {
        var text = html.AsSpan(at, Math.Min(LongestReference, html.Length - at));
        var end = text.IndexOf(';');
        if (end < 4 || text is not ['&', '#', ..])
            return (0, 0);

        var digits = text[2..end];
        var isHexadecimal = digits[0] is 'x' or 'X';
        return int.TryParse(isHexadecimal ? digits[1..] : digits, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? (code, end + 1) : (0, 0);
    }
}
