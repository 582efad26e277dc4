using System.Collections.Frozen;

namespace TribuneBot.Ingest.Dates;

/// <summary>Names of months in the languages feeds are written in, in any case, with their usual endings and short forms. A table of data.</summary>
internal static class MonthNames
{
    private const int LongestName = 14;

    /// <summary>Per month the beginnings that suffice to know it, with dotted and dotless i written alike; a full stop ends a word that must stand alone.</summary>
    private static readonly string[] Table =
    [
        "jan yan янв яну jän ene gen ιαν sty січ ocak oca. tammi leden led. sau "
            + "jaan ian siječ sausio janú қаң студ јан იანვ հունվ يناير ינואר בינואר जनवरी มกรา ژانویه جنوری জানু ஜனவரி enero",
        "feb fev фев fév lut úno лют şub φεβ helmi "
            + "veeb velj vasari peb ақп თებ փետ فبراير פברואר בפברואר फरवरी फ़रवरी กุมภา فوریه فروری ফেব্রু பிப் shkurt",
        "mar мар mrt mär maalis már bře бер μάρ μαρ "
            + "ožu kovo mac. нау сакав მარ մար مارس מרץ במרץ मार्च มีนา مارچ মার্চ மார்ச்",
        "apr апр avr abr kwi dub кві nisan nis. ápr huhti απρ "
            + "baland trav. сәу крас აპრ ապր أبريل ابريل אפריל באפריל अप्रैल เมษา آوریل اپریل এপ্রিল ஏப்ரல் prill",
        "may май мая мае mai mei maj máj mag kvě тра μάι μαΐ μαι μαϊ touko "
            + "maí svib geguž мам мај მაი մայ مايو מאי במאי मई. மே. মে. พฤษภา مئی",
        "jun iyun iyn июн юни juin giu cze červen čvn чер haziran haz. jún ιούν ιουν kesä "
            + "iun červn juun jūn lipanj lipnj birž мау чэрв јун ივნ հունի يونيو יוני ביוני जून มิถุนา ژوئن جون জুন ஜூன் hunyo qersh",
        "jul iyul iyl июл юли juil lug lipiec lipca lip. červenc čvc лип temmuz tem. júl ιούλ ιουλ heinä "
            + "iul juul jūl srpanj srpnj liepos шіл ліп јул ივლ հուլ يوليو יולי ביולי जुलाई กรกฎา ژوئیه جولای جولائی জুলাই ஜூலை hulyo korrik",
        "aug avq avg авг aoû aou ago sie srp сер ağu elo. elokuu αύγ αυγ "
            + "agu. agustus ágú kolov rugp ogos. там. тамыз жні აგვ օգո أغسطس اغسطس אוגוסט באוגוסט अगस्त สิงหา اوت اگست আগস্ট ஆகஸ்ட் gusht",
        "sep sen сен set. sett setem setiem szep wrz zář вер eylül eyl. σεπ syys "
            + "rujan rujna rugs қыр верас სექ սեպ سبتمبر ספטמבר בספטמבר सितंबर सितम्बर กันยา سپتامبر ستمبر সেপ্টে செப் shtator",
        "oct okt окт ott out. outubro paź říj жов ekim eki. οκτ loka "
            + "spalio қаз кастр ოქტ հոկ أكتوبر اكتوبر אוקטובר באוקטובר अक्टूबर अक्तूबर ตุลา اکتبر اکتوبر অক্টো அக்டோ tetor",
        "nov noy ноя ное lis лис kasim kas. νοέ νοε marras "
            + "noiembrie noi. nóv studeni studenog lapkr қар ліст ნოე նոյ نوفمبر נובמבר בנובמבר नवंबर नवम्बर พฤศจิกา نوامبر نومبر নভে நவம் nobyembre nën",
        "dec dek дек déc dez dic des. desember gru prosin pro. гру aralik ara. δεκ joulu "
            + "disember disyembre dets жел снеж дец დეკ դեկ ديسمبر דצמבר בדצמבר दिसंबर दिसम्बर ธันวา دسامبر دسمبر ডিসে டிசம் dhj",
    ];

    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] English = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly FrozenDictionary<string, int> Beginnings = Names(alone: false);
    private static readonly FrozenDictionary<string, int> Alone = Names(alone: true);

    /// <returns>1–12, or null when the word names no month.</returns>
    public static int? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > LongestName)
            return null;

        Span<char> folded = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
            folded[i] = Fold(word[i]);

        return word.Length == 3 && FindEnglish(folded) is { } known ? (known == 0 ? null : known) : FindAny(folded);
    }

    /// <summary>Almost every date is an English one.</summary>
    /// <returns>0 for a weekday, null for a word of another kind.</returns>
    private static int? FindEnglish(ReadOnlySpan<char> word)
    {
        for (var month = 0; month < English.Length; month++)
        {
            if (word.SequenceEqual(English[month]))
                return month + 1;
        }

        foreach (var day in Weekdays)
        {
            if (word.SequenceEqual(day))
                return 0;
        }

        return null;
    }

    /// <summary>Dotted and dotless i, and Greek vowels with and without their accents, are the same here.</summary>
    private static char Fold(char letter) => char.ToLowerInvariant(letter) switch
    {
        'İ' or 'ı' => 'i',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' or 'ϊ' or 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' or 'ϋ' or 'ΰ' => 'υ',
        'ώ' => 'ω',
        var small => small,
    };

    /// <summary>The longest beginning decides: "mars" and "marraskuu" are not the same month.</summary>
    private static int? FindAny(ReadOnlySpan<char> word)
    {
        if (Alone.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var month))
            return month;

        var beginnings = Beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = word.Length; length >= 3; length--)
        {
            if (beginnings.TryGetValue(word[..length], out month))
                return month;
        }

        return null;
    }

    private static FrozenDictionary<string, int> Names(bool alone) => Table
        .SelectMany((names, month) => names.Split(' ').Select(name => (Name: name, Month: month + 1)))
        .Where(entry => entry.Name.EndsWith('.') == alone)
        .DistinctBy(entry => Fold(entry.Name))
        .ToFrozenDictionary(entry => Fold(entry.Name).TrimEnd('.'), entry => entry.Month, StringComparer.Ordinal);

    private static string Fold(string name) => string.Concat(name.Select(Fold));
}
