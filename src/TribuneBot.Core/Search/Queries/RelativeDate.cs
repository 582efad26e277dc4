using System.Globalization;

namespace TribuneBot.Core.Search.Queries;

/// <summary>
/// Reads a distance from now as people write it: <c>yesterday</c>, <c>7d</c>, <c>7 days ago</c>, <c>last week</c>, <c>keçən həftə</c>, <c>son 7 gün</c>,
/// <c>за неделю</c>, <c>на прошлой неделе</c>. A week is seven days, a month thirty, a year 365.
/// </summary>
internal static class RelativeDate
{
    private const int MostHours = 100_000 * Day;
    private const int Day = 24;
    private const int Week = 7 * Day;
    private const int Month = 30 * Day;
    private const int Year = 365 * Day;

    private static readonly Dictionary<string, int> Named = new(StringComparer.Ordinal)
    {
        ["today"] = 0,
        ["bugun"] = 0,
        ["bu gun"] = 0,
        ["сегодня"] = 0,
        ["yesterday"] = Day,
        ["dunen"] = Day,
        ["dun"] = Day,
        ["вчера"] = Day,
        ["позавчера"] = 2 * Day,
        ["week"] = Week,
        ["hefte"] = Week,
        ["hafta"] = Week,
        ["неделя"] = Week,
        ["неделю"] = Week,
        ["month"] = Month,
        ["ay"] = Month,
        ["месяц"] = Month,
        ["year"] = Year,
        ["il"] = Year,
        ["yil"] = Year,
        ["год"] = Year,
    };

    private static readonly Dictionary<string, int> Units = MakeUnits(
        ("hour hours saat час часа часов", 1),
        ("day days gun gunde день дня днеи сутки", Day),
        ("week weeks hefte heftede hafta haftada неделя недели недель неделю неделе", Week),
        ("month months ay ayda месяц месяца месяцев месяце", Month),
        ("year years il ilde yil yilda год года году лет", Year));

    private static readonly HashSet<string> Before = new(StringComparer.Ordinal)
    {
        "the", "last", "past", "previous", "this", "kecen", "oten", "gecen", "bu", "son", "за", "на", "в", "прошлая", "прошлои", "прошлую", "прошлыи", "прошлого",
        "прошлом", "последняя", "последнюю", "последнеи", "последнии", "последние", "последних", "этои", "эту", "этот", "этом",
    };

    private static readonly HashSet<string> After = new(StringComparer.Ordinal) { "ago", "назад", "evvel", "once", "qabaq", "erzinde", "icinde" };

    /// <param name="words">Folded.</param>
    /// <returns>Null when it is none.</returns>
    public static QueryDate? Read(List<string> words)
    {
        if (Named.TryGetValue(string.Join(' ', words), out var hours))
            return Of(hours);
        if (words is [var alone])
            return ReadShort(alone);

        var at = 0;
        while (at < words.Count && Before.Contains(words[at]))
            at++;
        var hasBeginning = at > 0;
        var count = at < words.Count ? NumberOf(words[at]) : null;
        if (count is not null)
            at++;
        if (at == words.Count || !Units.TryGetValue(words[at++], out var unit))
            return null;

        var hasEnd = at < words.Count && After.Contains(words[at]);
        var isWhole = at + (hasEnd ? 1 : 0) == words.Count;
        return isWhole && (hasBeginning || hasEnd || count is not null) ? Of((count ?? 1L) * unit) : null;
    }

    /// <summary>Whether a word stands in such a distance.</summary>
    /// <param name="word">Folded.</param>
    public static bool IsOfOne(string word) => Units.ContainsKey(word) || Before.Contains(word) || After.Contains(word);

    private static QueryDate? ReadShort(string word)
    {
        if (word.Length == 0 || NumberOf(word[..^1]) is not { } count)
            return null;

        int? unit = word[^1] switch
        {
            'h' or 'ч' => 1,
            'd' or 'д' or 'g' => Day,
            'w' or 'н' => Week,
            'm' or 'м' => Month,
            'y' => Year,
            'г' when count < 1000 => Year,
            _ => null,
        };
        return unit is { } hours ? Of((long)count * hours) : null;
    }

    private static QueryDate Of(long hours) => new(Ago: TimeSpan.FromHours(Math.Min(hours, MostHours)));

    private static int? NumberOf(string word) =>
        word.Length is >= 1 and <= 8 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Dictionary<string, int> MakeUnits(params (string Words, int Hours)[] units) => units
        .SelectMany(unit => unit.Words.Split(' '), (unit, word) => (word, unit.Hours))
        .ToDictionary(unit => unit.word, unit => unit.Hours, StringComparer.Ordinal);
}
