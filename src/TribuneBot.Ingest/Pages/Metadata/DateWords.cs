using System.Collections.Frozen;
using TribuneBot.Ingest.Dates;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>Names of months in the languages pages are written in, and the words that stand inside dates. A table of data.</summary>
internal static class DateWords
{
    /// <summary>Per month the beginnings of its names; the longest that fits decides.</summary>
    private static readonly string[] Beginnings =
    [
        "jan gen ene sty led leden ιαν янв січ сту янв yan oca ocak tammi jaan janv يناير كانون ژانویه ינואר januari มกรา 一月",
        "feb fev fév lut únor únó φεβ фев лют şub subat şubat helmi vas fevr فبراير شباط فوریه פברואר กุมภา",
        "mar mär mrz maa maalis březen březn μαρ μάρ мар берез bere mart márc مارس آذار מרץ มีนา mars",
        "apr abr avr kwi duben dubn απρ ápr апр квіт nis nisan huhti aprel أبريل نيسان آوریل אפריל เมษา",
        "may mai maj mei mag mayo maio květ kvě μαι μάι μαΐ май мая трав mayıs touko máj مايو أيار مه מאי พฤษภา maí",
        "jun juin giu cze červen červn ιουν ιούν июн черв haz haziran kesä jún iun iyun يونيو حزيران ژوئن יוני มิถุนา",
        "jul juil lug lip červenec července ιουλ ιούλ июл лип tem temmuz heinä júl iul iyul يوليو تموز ژوئیه יולי กรกฎา",
        "aug ago août aou sie srp αυγ αύγ авг серп ağu ağustos elo avg avq أغسطس آب اوت אוגוסט สิงหา",
        "sep set sept wrz zář zari σεπ сен вер eyl eylül syys sze sen سبتمبر أيلول سپتامبر ספטמבר กันยา",
        "oct okt out ott paź říj rijen οκτ окт жов eki ekim loka oct أكتوبر تشرين اکتبر אוקטובר ตุลา",
        "nov lis listopad νοε νοέ ноя лис kas kasım marras noy نوفمبر نوامبر נובמבר พฤศจิกา",
        "dec dez dic déc gru pros δεκ дек груд ara aralık joulu dek des دسامبر ديسمبر דצמבר ธันวา",
    ];

    private static readonly (string Beginning, int Month)[] Table =
        [.. Beginnings.SelectMany((row, index) => row.Split(' ').Select(word => (word, index + 1))).OrderByDescending(pair => pair.word.Length)];

    /// <summary>Words inside a date, endings of ordinal numbers among them.</summary>
    private static readonly FrozenSet<string> Passed = FrozenSet.ToFrozenSet(
        ["de", "of", "the", "th", "st", "nd", "rd", "er", "do", "del", "den", "di", "da", "ta", "г", "года", "р", "року", "ngày", "tháng", "năm", "年", "月", "日", "년", "월", "일", "d", "o", "e", "um", "at", "à", "às", "a", "las", "klo", "kl", "ore", "în", "în", "в", "о"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that begin like a month and are none.</summary>
    private static readonly FrozenSet<string> NoMonths = FrozenSet.ToFrozenSet(
        ["marketing", "market", "markets", "mark", "maria", "maybe", "major", "decision", "september's", "ago", "general", "setting", "outside", "out", "mais", "marina", "main", "mag", "magazine", "mail", "made", "may'", "janet", "june's", "january's", "arabic", "are", "area",
        "lists", "list", "lisa", "august's", "side", "sieh", "sie", "sen", "send", "senate", "verkauf", "version", "very", "lipid", "mars'", "lis", "liste", "liebe", "des", "desde", "design", "dezent", "novel", "novels", "apresenta", "april's", "led", "leder", "ledger", "nis", "marine", "mart", "ara", "team", "tem", "tempo", "temps",
        "sept", "setor", "section", "augen", "elon", "kasper", "proste", "prosto", "gruppe", "group", "оценка", "маркет", "майор", "серпантин", "апрель", "ver", "gen", "generation", "oca", "has", "haz", "eki", "eyl", "ott", "sta", "sty", "style", "lip", "tra", "out", "decor", "decided"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> ShortForms = FrozenSet.ToFrozenSet(
        ["sept", "ago", "out", "mag", "sie", "sen", "lis", "des", "led", "nis", "mart", "ara", "tem", "gen", "oca", "haz", "eki", "eyl", "ott", "sty", "lip", "ver", "apr", "апрель"], StringComparer.OrdinalIgnoreCase);

    /// <returns>1–12, or null when the word names no month.</returns>
    public static int? Month(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 14)
            return null;

        var plain = word.ToString().Replace('İ', 'i').ToLowerInvariant();
        if (NoMonths.Contains(plain) && !ShortForms.Contains(plain))
            return null;

        foreach (var (beginning, month) in Table)
        {
            if (plain.StartsWith(beginning, StringComparison.Ordinal))
                return month;
        }

        // The names in scripts of their own are like no other words.
        return PersianDay.Month(word) ?? (word[0] > '\u0530' ? MonthNames.Find(word) : null);
    }

    public static bool IsPassedOver(ReadOnlySpan<char> word) => Passed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
