using System.Globalization;
using TribuneBot.Ingest.Dates;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>A number, a time of day or a month's name in a text; words that join them ("de", "of", "th") are passed over.</summary>
/// <param name="Number">-1 for what is no number.</param>
/// <param name="Mark">The mark right before it, when nothing else stands between it and the number before; else <c>\0</c>.</param>
internal sealed record DateToken(int Number, int Digits, char Mark, int? Month, TimeSpan? Clock)
{
    private const int LongestText = 400;

    public bool IsNumber => Number >= 0;

    public bool IsDay => Digits is 1 or 2 && Number is >= 1 and <= 31;

    /// <summary>Of the common era, of the Buddhist one (Thailand), or of the solar one of Iran.</summary>
    public bool IsYear => Digits == 4 && Number is (>= 1990 and <= 2100) or (>= 2533 and <= 2643) or (>= 1370 and <= 1480);

    /// <summary>Whether it stands right after the number before, with one mark between them.</summary>
    public bool IsJoined => Mark != '\0';

    public static List<DateToken> Read(string text)
    {
        var tokens = new List<DateToken>();
        var span = text.AsSpan(0, Math.Min(text.Length, LongestText));
        int at = 0, afterNumber = -1;
        while (at < span.Length)
        {
            if (ClockText.Read(span[at..], out var clock) is { } time && clock > 0)
            {
                tokens.Add(new DateToken(-1, 0, '\0', null, Afternoon(time, span[(at + clock)..])));
                at += clock;
            }
            else if (char.IsDigit(span[at]))
            {
                var mark = afterNumber >= 0 ? JoiningMark(span[afterNumber..at]) : '\0';
                tokens.Add(ReadNumber(span, ref at, mark));
                afterNumber = at;
            }
            else if (char.IsLetter(span[at]))
            {
                ReadWord(span, ref at, tokens);
            }
            else
            {
                at++;
            }
        }

        return tokens;
    }

    /// <summary>What joins two numbers of a date: one mark, spaces beside it or not; or a sign for year or month.</summary>
    private static char JoiningMark(ReadOnlySpan<char> between)
    {
        var plain = between.Trim();
        return plain is [var mark] && mark is '.' or '/' or '-' or '年' or '月' or '년' or '월' or '–' ? mark : '\0';
    }

    private static DateToken ReadNumber(ReadOnlySpan<char> text, ref int at, char mark)
    {
        int start = at, value = 0;
        while (at < text.Length && char.IsDigit(text[at]) && at - start < 9)
            value = (value * 10) + (int)char.GetNumericValue(text[at++]);
        return new DateToken(value, at - start, mark, null, null);
    }

    private static void ReadWord(ReadOnlySpan<char> text, ref int at, List<DateToken> tokens)
    {
        var start = at;
        while (at < text.Length && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            at++;
        var word = text[start..at];
        if (DateWords.Month(word) is { } month)
            tokens.Add(new DateToken(-1, 0, '\0', month, null));
        else if (!DateWords.IsPassedOver(word))
            tokens.Add(new DateToken(-1, 0, '\0', null, null));
    }

    private static TimeSpan Afternoon(TimeSpan time, ReadOnlySpan<char> rest)
    {
        var next = rest.TrimStart();
        var isAfternoon = next.StartsWith("pm", StringComparison.OrdinalIgnoreCase) || next.StartsWith("p.m", StringComparison.OrdinalIgnoreCase);
        var isMorning = next.StartsWith("am", StringComparison.OrdinalIgnoreCase) || next.StartsWith("a.m", StringComparison.OrdinalIgnoreCase);
        return isAfternoon && time.Hours < 12 ? time + TimeSpan.FromHours(12) : isMorning && time.Hours == 12 ? time - TimeSpan.FromHours(12) : time;
    }
}
