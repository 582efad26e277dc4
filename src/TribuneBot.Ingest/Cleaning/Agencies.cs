using System.Collections.Frozen;

namespace TribuneBot.Ingest.Cleaning;

/// <summary>Agencies and outlets that stories cite: their spellings, and the one name each is stored under. A table of data.</summary>
internal static class Agencies
{
    private static readonly (string Name, string Spellings)[] Table =
    [
        ("Azertac", "Azertac|Azertag|AZƏRTAC|Azertaj|Азертадж|Азертаг"),
        ("Report", "Report|Report.az|Репорт"),
        ("Trend", "Trend|Trend.az|Тренд"),
        ("APA", "APA|АПА"),
        ("Turan", "Turan|Туран"),
        ("Sputnik", "Sputnik|Sputnik Azerbaijan|Sputnik Azərbaycan|Спутник"),
        ("Interfax", "Interfax|İnterfaks|Interfaks|Интерфакс|Интерфакса|Интерфаксу"),
        ("TASS", "TASS|ТАСС"),
        ("RIA Novosti", "RIA Novosti|RİA Novosti|РИА Новости|РИА"),
        ("Reuters", "Reuters|Reyter|Рейтер|Рейтерс|Рейтера"),
        ("AFP", "AFP|Agence France-Presse|АФП|Франс Пресс"),
        ("AP", "AP|Associated Press|Ассошиэйтед Пресс"),
        ("Anadolu", "Anadolu|Anadolu Agency|Anadolu Agentliyi|AA|Анадолу"),
        ("Xinhua", "Xinhua|Sinxua|Синьхуа"),
        ("Bloomberg", "Bloomberg|Blumberq|Блумберг"),
        ("IRNA", "IRNA|İRNA|ИРНА"),
        ("Tasnim", "Tasnim|Təsnim|Тасним"),
        ("Fars", "Fars|Фарс"),
        ("DPA", "DPA|ДПА"),
        ("ANSA", "ANSA|АНСА"),
        ("EFE", "EFE|ЭФЭ"),
        ("Ukrinform", "Ukrinform|Укринформ"),
        ("Kazinform", "Kazinform|Казинформ"),
        ("DND", "DND|Dispatch News Desk"),
        ("BBC", "BBC|Би-би-си"),
        ("CNN", "CNN"),
        ("Euronews", "Euronews|Евроньюс"),
    ];

    private static readonly FrozenDictionary<string, string> BySpelling = Table
        .SelectMany(row => row.Spellings.Split('|').Select(spelling => (spelling, row.Name)))
        .ToFrozenDictionary(pair => pair.spelling, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    /// <returns>The canonical name, or null for a name that is not in the table.</returns>
    public static string? Find(string name) => BySpelling.GetValueOrDefault(name);
}
