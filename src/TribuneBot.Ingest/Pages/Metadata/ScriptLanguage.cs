using System.Buffers;
using System.Collections.Frozen;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>Tells the languages outside the house by their script, their own letters and their commonest words. A table of data, and how it is read.</summary>
internal static class ScriptLanguage
{
    private static readonly SearchValues<char> PersianLetters = SearchValues.Create("پچژگ");
    private static readonly SearchValues<char> UkrainianLetters = SearchValues.Create("іїєґ");
    private static readonly SearchValues<char> SerbianLetters = SearchValues.Create("ђћџљњј");
    private static readonly SearchValues<char> MacedonianLetters = SearchValues.Create("ѓќѕ");
    private static readonly SearchValues<char> KazakhLetters = SearchValues.Create("қңүұһ");
    private static readonly SearchValues<char> RussianLetters = SearchValues.Create("ыэё");
    private const int ReadAtMost = 3_000;

    /// <summary>Of a text's words this share must be common ones of a language.</summary>
    private const double LeastShare = 0.1;

    private static readonly (char First, char Last, string Language)[] Scripts =
    [
        ('\u0370', '\u03FF', "el"), ('\u0590', '\u05FF', "he"), ('\u0600', '\u06FF', "ar"), ('\u0900', '\u097F', "hi"), ('\u0980', '\u09FF', "bn"), ('\u0B80', '\u0BFF', "ta"), ('\u0E00', '\u0E7F', "th"),
        ('\u10A0', '\u10FF', "ka"), ('\u0530', '\u058F', "hy"), ('\u3040', '\u30FF', "ja"), ('\uAC00', '\uD7AF', "ko"), ('\u4E00', '\u9FFF', "zh"), ('\u0400', '\u04FF', "ru"),
    ];

    private static readonly FrozenDictionary<string, FrozenSet<string>> CommonWords = new Dictionary<string, string>
    {
        ["de"] = "der die das und ist nicht mit den von ein eine auf dem für sich auch im zu des wird",
        ["fr"] = "le la les des est et une dans pour qui que sur pas du au avec par ce cette",
        ["es"] = "el la los las que y en una por con para del se es su como más pero",
        ["pt"] = "o os as que e em uma não por com para do da dos no na se mais foi",
        ["it"] = "il lo gli che di un una per non con della del sono alla nel più anche è",
        ["nl"] = "de het een van en niet is dat op voor met zijn aan ook bij wordt maar",
        ["pl"] = "w i na z się że nie do to jest jak po od o przez ale który oraz",
        ["cs"] = "a v se na je že s z do o i ve pro jsem by ale jako podle který",
        ["tr"] = "ve bir bu için da de ile olarak çok daha olan gibi sonra kadar ise ancak değil",
        ["sv"] = "och att det som en på är av för med den till inte om ett har men",
        ["da"] = "og at det er en til af på for med den der ikke som har de et",
        ["no"] = "og i det er på til som en av for at med ikke den har de et",
        ["fi"] = "ja on ei että se oli mutta myös kun ovat hän joka sekä kuin",
        ["hu"] = "a az és hogy nem is egy meg volt ez de csak már van",
        ["ro"] = "și în de la a că o pe cu nu din care este pentru un mai",
        ["id"] = "yang dan di ini untuk dengan dari pada tidak itu dalam akan oleh",
        ["vi"] = "và của là có cho không được trong một các với những người",
    }.ToFrozenDictionary(row => row.Key, row => row.Value.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <returns>Null for what may be one of the house's languages, or anything.</returns>
    public static string? Tell(string text)
    {
        var read = text[..Math.Min(text.Length, ReadAtMost)];
        return OfScript(read) switch
        {
            null => OfWords(read),
            "ru" => OfCyrillic(read),
            "ar" => read.AsSpan().ContainsAny(PersianLetters) ? "fa" : "ar",
            "zh" => read.Any(c => c is >= '\u3040' and <= '\u30FF') ? "ja" : "zh",
            var language => language,
        };
    }

    private static string? OfScript(string text)
    {
        var counts = new int[Scripts.Length];
        var latin = 0;
        foreach (var c in text)
        {
            if (c < '\u0250')
            {
                latin += char.IsLetter(c) ? 1 : 0;
                continue;
            }

            var script = Array.FindIndex(Scripts, script => c >= script.First && c <= script.Last);
            if (script >= 0)
                counts[script]++;
        }

        var most = Array.IndexOf(counts, counts.Max());
        return counts[most] * 2 > latin ? Scripts[most].Language : null;
    }

    private static string? OfCyrillic(string text)
    {
        if (text.AsSpan().ContainsAny(UkrainianLetters))
            return text.Contains('ў') ? "be" : "uk";
        if (text.AsSpan().ContainsAny(SerbianLetters))
            return text.AsSpan().ContainsAny(MacedonianLetters) ? "mk" : "sr";
        if (text.AsSpan().ContainsAny(KazakhLetters))
            return "kk";

        return !text.AsSpan().ContainsAny(RussianLetters) && text.Count(c => c == 'ъ') > text.Length / 200 ? "bg" : null;
    }

    private static string? OfWords(string text)
    {
        var words = text.Split([' ', '\n', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        var (best, share) = (default(string), LeastShare);
        foreach (var (language, common) in CommonWords)
        {
            var found = (double)words.Count(common.Contains) / Math.Max(1, words.Length);
            if (found > share)
                (best, share) = (language, found);
        }

        return best is not null && words.Length >= 10 && EnglishShare(words) < share ? best : null;
    }

    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(["the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "on", "it", "as", "at", "by"], StringComparer.OrdinalIgnoreCase);

    private static double EnglishShare(string[] words) => (double)words.Count(English.Contains) / words.Length;
}
