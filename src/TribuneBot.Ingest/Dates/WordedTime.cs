using System.Globalization;

namespace TribuneBot.Ingest.Dates;

/// <summary>
/// Dates in words or with the day first: <c>Wed, 02 Jun 2021 22:53:00 +0400</c>, <c>22:53 02 iyun 2021</c>,
/// <c>June 2, 2021 10:53 PM</c>, <c>02.06.2021 22:53</c>, <c>2021년 6월 2일</c>. Weekdays and unknown words are passed over.
/// </summary>
internal ref struct WordedTime
{
    private readonly TimeParts _parts = new();
    private ReadOnlySpan<char> _text;

    /// <summary>In some languages a weekday is called like a month (mardi, martedì): a month is sure when a number stands beside it.</summary>
    private bool _monthIsSure;
    private bool _afterMonth;
    private bool _afterDay;
    private bool _isBroken;

    /// <summary>Vietnamese numbers its months: "2 tháng 6".</summary>
    private bool _isMonthNext;

    private WordedTime(ReadOnlySpan<char> text) => _text = text;

    public static WrittenTime? Read(ReadOnlySpan<char> text) => new WordedTime(text).Read();

    private WrittenTime? Read()
    {
        while (!_text.IsEmpty)
        {
            var length = char.IsAsciiDigit(_text[0]) ? TakeNumber()
                : char.IsLetter(_text[0]) ? TakeWord()
                : TakeMark();
            _text = _text[length..];
        }

        return _isBroken ? null : _parts.ToTime();
    }

    private readonly int TakeClock()
    {
        if (ClockText.Read(_text, out var length) is not { } clock)
            return 0;

        _parts.TimeOfDay ??= clock;
        return length;
    }

    private int TakeNumber()
    {
        if (TakeClock() is > 0 and var clock)
            return clock;
        if (NumberedDay.Take(_text, _parts) is > 0 and var date)
            return date;
        if (_parts is { Day: not null, Year: not null, TimeOfDay: null } && ClockText.TakeDotted(_text, out var time) is > 0 and var dotted)
        {
            _parts.TimeOfDay = time;
            return dotted;
        }

        _afterDay = false;
        var scan = new Digits(_text);
        var digits = scan.CountDigits();
        scan.Take(1, digits, out var value);
        var rest = scan.Rest.TrimStart();

        // What is written like a time and is none, 22:73, spoils the rest; logs have a colon between the year and the time.
        _isBroken |= _parts.TimeOfDay is null && digits < 4 && rest.StartsWith(':');
        if (DateUnits.Set(rest, value, _parts))
            return _text.Length - rest.Length + 1;

        if (digits <= 2 && _parts.TimeOfDay is null && value <= 12 && DayHalves.Read(rest).Length > 0)
            _parts.TimeOfDay = TimeSpan.FromHours(value);
        else
            Place(value, digits);
        return digits;
    }

    private void Place(int value, int digits)
    {
        if (_isMonthNext)
        {
            _parts.Month ??= value;
            _isMonthNext = false;
        }
        else if (digits <= 2 && _parts.Day is null)
        {
            _parts.Day = value;
            _monthIsSure |= _afterMonth;
            _afterDay = true;
        }
        else if (digits is 2 or 4 || (digits == 3 && _parts.Month is not null))
        {
            PlaceYear(value, digits);
        }
    }

    /// <summary>Four digits after the year are a time.</summary>
    private readonly void PlaceYear(int value, int digits)
    {
        if (_parts.Year is null)
            _parts.Year = digits == 4 && value < 1000 ? value : TimeParts.FullYear(value);
        else if (digits == 4)
            _parts.TimeOfDay ??= ClockText.ToTimeOfDay(value / 100, value % 100, 0);
    }

    private int TakeWord()
    {
        var half = DayHalves.Read(_text);
        if (half.Length > 0)
        {
            _parts.Half = half.Half;
            return half.Length;
        }

        var length = 1;
        while (length < _text.Length && IsOfWord(_text[length]))
            length++;

        var word = _text[..length];
        if (word.Equals("tháng", StringComparison.OrdinalIgnoreCase))
            _isMonthNext = true;

        if (_parts.TimeOfDay is not null && _parts.Offset is null && ZoneText.Named(word) is { } offset)
            _parts.Offset = offset;
        else
            TakeMonth(word);
        return length;
    }

    /// <summary>The vowels of Indian and Thai writing are marks.</summary>
    private static bool IsOfWord(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private void TakeMonth(ReadOnlySpan<char> word)
    {
        if (MonthNames.Find(word) is not { } month || (_parts.Month is not null && !_afterDay && (_monthIsSure || _parts.Day is null)))
            return;

        // "mardi 4 mai": of two that stand beside the day, the first is a weekday.
        _afterDay = false;

        _parts.Month = month;
        _monthIsSure = _parts.Day is not null;
        _afterMonth = true;
    }

    private int TakeMark()
    {
        _afterMonth &= _text[0] is ' ' or '-';
        if (_parts.TimeOfDay is null || ZoneText.Offset(_text) is not { } offset)
            return 1;

        _parts.Offset = offset;
        var length = 1;
        while (length < _text.Length && (char.IsAsciiDigit(_text[length]) || _text[length] == ':'))
            length++;
        return length;
    }
}
