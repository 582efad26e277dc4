using System.Globalization;

namespace TribuneBot.Demo;

/// <summary>The newspaper's name and standing words in one language.</summary>
internal sealed record Masthead(string Language)
{
    // The newsroom keeps Baku's clock, which has no summer time.
    private static readonly TimeSpan BakuOffset = TimeSpan.FromHours(4);

    private static readonly Masthead English = new("en")
    {
        LanguageName = "English",
        Name = "The Gilavar Post",
        Motto = "Light winds and good stories from the Caspian shore",
        Corrected = "Corrected",
        Latest = "Latest news",
        More = "More stories",
        Notice = "A sample newspaper: every person, company and event in it is invented.",
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    };

    private static readonly Masthead Azerbaijani = new("az")
    {
        LanguageName = "Azərbaycanca",
        Name = "Giləvar",
        Motto = "Xəzər sahilindən xoş küləklər və yaxşı xəbərlər",
        Corrected = "Düzəliş edilib",
        Latest = "Son xəbərlər",
        More = "Digər xəbərlər",
        Notice = "Bu, nümunə qəzetdir: buradakı şəxslər, şirkətlər və hadisələr uydurmadır.",
        Months = ["yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr"],
    };

    private static readonly Masthead Russian = new("ru")
    {
        LanguageName = "Русский",
        Name = "Гилавар",
        Motto = "Лёгкий ветер и добрые вести с берегов Каспия",
        Corrected = "Исправлено",
        Latest = "Последние новости",
        More = "Другие новости",
        Notice = "Это газета-образец: все люди, компании и события в ней вымышлены.",
        Months = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
    };

    public required string LanguageName { get; init; }

    public required string Name { get; init; }

    public required string Motto { get; init; }

    public required string Corrected { get; init; }

    public required string Latest { get; init; }

    public required string More { get; init; }

    public required string Notice { get; init; }

    private IReadOnlyList<string> Months { get; init; } = [];

    public static IReadOnlyList<Masthead> All { get; } = [English, Azerbaijani, Russian];

    /// <summary>Null for a language in which the newspaper does not appear.</summary>
    public static Masthead? Of(string language) => All.FirstOrDefault(masthead => masthead.Language == language);

    public static DateTimeOffset InBaku(DateTimeOffset time) => time.ToOffset(BakuOffset);

    /// <summary>Day, month, year and minute in Baku, as the language writes them.</summary>
    public string Date(DateTimeOffset time)
    {
        var local = InBaku(time);
        return string.Create(CultureInfo.InvariantCulture, $"{local.Day} {Months[local.Month - 1]} {local.Year}, {local:HH:mm}");
    }
}
