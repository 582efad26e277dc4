using System.Buffers;
using System.Globalization;
using System.Text;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>Writes years of Japanese eras and of the Taiwanese calendar as those of the common one: <c>令和3年4月5日</c>, <c>民國112年3月8日</c>, <c>112年3月8日</c>.</summary>
internal static class EraYear
{
    private const int TaiwaneseOffset = 1911;
    private const int FirstTaiwanese = 79;
    private const int LastTaiwanese = 189;

    /// <summary>The year before an era's first.</summary>
    private static readonly (string Name, int Offset)[] Eras = [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("民國", TaiwaneseOffset), ("民国", TaiwaneseOffset)];

    private static readonly SearchValues<char> Signs = SearchValues.Create("令平昭民年");

    /// <returns>The same text where it has no such year.</returns>
    public static string Common(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs))
            return text;

        foreach (var (name, offset) in Eras)
            text = After(text, name, offset);
        return Taiwanese(text);
    }

    private static string After(string text, string name, int offset)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var start = at + name.Length;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
                start++;
            var (year, length) = Number(text.AsSpan(start));
            if (year > 0)
                text = string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, at)} {year + offset}{text.AsSpan(start + length)}");
        }

        return text;
    }

    /// <summary>A year of three digits is of no other calendar.</summary>
    private static string Taiwanese(string text)
    {
        for (var at = text.IndexOf('年'); at >= 0; at = text.IndexOf('年', at + 1))
        {
            var end = text.AsSpan(0, at).TrimEnd().Length;
            var start = end;
            while (start > 0 && char.IsDigit(text[start - 1]))
                start--;
            if (end - start == 3 && Number(text.AsSpan(start)).Year is >= FirstTaiwanese and <= LastTaiwanese and var year)
                return new StringBuilder(text, 0, start, text.Length + 1).Append(year + TaiwaneseOffset).Append(text, end, text.Length - end).ToString();
        }

        return text;
    }

    /// <summary>One to three digits, or the word for "first".</summary>
    private static (int Year, int Length) Number(ReadOnlySpan<char> text)
    {
        if (text is ['元', ..])
            return (1, 1);

        int year = 0, length = 0;
        while (length < text.Length && length < 3 && char.IsDigit(text[length]))
            year = (year * 10) + (int)char.GetNumericValue(text[length++]);
        return length < text.Length && char.IsDigit(text[length]) ? (0, 0) : (year, length);
    }
}
