using TribuneBot.Ingest.Dates;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>Finds the first complete date inside a text, with the time of day beside it, in the forms and languages that pages use.</summary>
internal static class DateScanner
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>Between the years of Taiwan's calendar and the common one.</summary>
    private const int TaiwaneseOffset = 1911;

    /// <summary>Tokens between a date and its time of day: "13 May 2019 at 10:30", "10:30, 13 May 2019".</summary>
    private const int ClockDistance = 4;

    /// <param name="language">Two-letter code or null; American pages write the month first.</param>
    /// <returns>Null when there is none.</returns>
    public static WrittenTime? Find(string text, string? language)
    {
        var tokens = DateToken.Read(EraYear.Common(text));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (ReadDay(tokens, i, language) is var (parts, length) && parts.ToTime() is { Clock.Year: >= FirstYear and <= LastYear })
                return WithClock(parts, tokens, i, i + length).ToTime();
        }

        return null;
    }

    private static (TimeParts Parts, int Length)? ReadDay(List<DateToken> tokens, int at, string? language) =>
        Written(tokens, at) ?? Numeric(tokens, at, language);

    /// <summary>With the month's name: day month year, month day year, year month day, and as mail has it: month day clock zone year.</summary>
    private static (TimeParts Parts, int Length)? Written(List<DateToken> tokens, int at)
    {
        if (at + 2 >= tokens.Count)
            return null;

        var (first, second, third) = (tokens[at], tokens[at + 1], tokens[at + 2]);
        if (first.IsDay && second.Month is { } month && third.IsYear)
            return (Parts(third.Number, month, first.Number), 3);
        if (first.Month is { } leading && second.IsDay && third.IsYear)
            return (Parts(third.Number, leading, second.Number), 3);
        if (first.Month is { } opening && second.IsDay && third.Clock is not null && tokens.Skip(at + 3).Take(2).FirstOrDefault(token => token.IsYear) is { } last)
            return (Parts(last.Number, opening, second.Number), 2);
        if (first.IsYear && second.Month is { } middle && third.IsDay)
            return (Parts(first.Number, middle, third.Number), 3);

        return null;
    }

    private static (TimeParts Parts, int Length)? Numeric(List<DateToken> tokens, int at, string? language)
    {
        if (at + 2 >= tokens.Count || !tokens[at].IsNumber || !tokens[at + 1].IsNumber || !tokens[at + 2].IsNumber || !tokens[at + 1].IsJoined || !tokens[at + 2].IsJoined)
            return null;

        var (first, second, third) = (tokens[at], tokens[at + 1], tokens[at + 2]);
        if (first.IsYear && second.Number is >= 1 and <= 12 && third.IsDay)
            return (Parts(first.Number, second.Number, third.Number), 3);
        if (IsTaiwanese(language) && first.Digits == 3 && second.Number is >= 1 and <= 12 && third.IsDay)
            return (Parts(first.Number + TaiwaneseOffset, second.Number, third.Number), 3);
        if (!third.IsYear && !(third.Digits == 2 && second.Mark == third.Mark && third.Mark is '.' or '/'))
            return null;
        if (!first.IsDay || !second.IsDay)
            return null;

        var year = third.IsYear ? third.Number : TimeParts.FullYear(third.Number);
        var isMonthFirst = second.Number > 12 || (first.Number <= 12 && third.Mark == '/' && language == "en-us");
        return isMonthFirst ? (Parts(year, first.Number, second.Number), 3) : (Parts(year, second.Number, first.Number), 3);
    }

    private static bool IsTaiwanese(string? language) => language is "zh-tw" or "zh-hant" or "zh-hant-tw";

    private static TimeParts WithClock(TimeParts parts, List<DateToken> tokens, int start, int end)
    {
        var after = tokens.Skip(end).Take(ClockDistance).FirstOrDefault(token => token.Clock is not null);
        var before = tokens.Take(start).Reverse().Take(2).FirstOrDefault(token => token.Clock is not null);
        parts.TimeOfDay = after?.Clock ?? before?.Clock;
        return parts;
    }

    private static TimeParts Parts(int year, int month, int day) =>
        PersianDay.Parts(year, month, day) ?? new TimeParts { Year = TimeParts.FullYear(year), Month = month, Day = day };
}
