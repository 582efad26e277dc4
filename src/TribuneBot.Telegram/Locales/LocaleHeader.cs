namespace TribuneBot.Telegram.Locales;

/// <summary>What a locale file says about its language under the key <c>$</c>.</summary>
internal sealed record LocaleHeader
{
    /// <summary>Place among the languages, smallest first.</summary>
    public required int Order { get; init; }

    /// <summary>Name of a <see cref="PluralRule"/>.</summary>
    public required string Plural { get; init; }

    /// <summary>Between groups of three digits.</summary>
    public required string Group { get; init; }

    /// <summary>Twelve names as they stand in a date ("2 iyun", "2 июня").</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>Pattern of {day}, {month} and {year}.</summary>
    public required string Date { get; init; }
}
