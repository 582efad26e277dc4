namespace TribuneBot.Ingest.Cleaning;

/// <summary>What <see cref="DropCap"/> must know of a language's words. A table of data.</summary>
internal sealed class OpeningWords
{
    private static readonly OpeningWords English = new()
    {
        SingleLetters = "AI",
        Vowels = "aeiouy",
        Onsets = "bl br ch cl cr dr dw fl fr gh gl gn gr kh kl kn kr ph pl pr ps rh sc sh sk sl sm sn sp sq st sv sw th tr ts tw wh wr zh",
        Whole = "about above again ago also always among amid another any anyone anyway international iran iraq italy israel",
        Stems = "azerbaijan armenia ankara america africa asia arab authorit agricultur activi academ accus administr agenc agreement "
            + "israeli iranian iraqi italian international indonesia islam investig investor investment",
    };

    private static readonly OpeningWords Azerbaijani = new()
    {
        SingleLetters = "O",
        Numerals = "IVX",
        Vowels = "aeəıioöuü",
        Onsets = "bl br dr fl fr gl gr kl kr pl pr sk sl sm sp st sv şt şk ts tr vl xr",
        Whole = "onu ona onda ondan onun",
        Stems = "onlar ordu oktyabr olimpi osman oğlan oxu ofis obyekt orta otuz opera",
        NumeralNouns = "sessiya sinif sinf rüb dərəcə qurultay çağırış dünya qrup forum oyun yer əsr mərhələ konqres beynəlxalq respublika "
            + "ümumdünya yay qış islam bakı simpozium konfrans festival turnir yarımil minillik",
    };

    private static readonly OpeningWords Russian = new()
    {
        SingleLetters = "АВИКОСУЯ",
        ShortWords = "вкс",
        Vowels = "аеёиоуыэюя",
        Whole = "во ко со все всё всего всех весь она они оно сам сама как кто когда уже ему или иные",
        Stems = "азербайджан армен армян арест аэропорт авиа автомоб актив акци американ анкар алиев апшерон агентств администрац анализ "
            + "вчера встреч власт военн воору вице второ вступ выстав вопрос воскресен ведущ вашингтон "
            + "иран ирак ильхам информац исполн израил индекс инвест италь инцидент интерфакс иностран "
            + "китай команд компан комите комисс конфер корабл кабинет карабах каспий котор культур "
            + "около одним однако организац очередн операц объем объём октябр олимпи оборон обществ официальн "
            + "сегодн сейчас совет сотрудн соглас создан солдат состоял стран строит сборн суд сил сери сообщ спортс саммит систем следств "
            + "украин участник участи ученые учёные утром управлен учебн ураган "
            + "январ япон ядерн языков",
    };

    private string SingleLetters { get; init; } = "";

    private string Numerals { get; init; } = "";

    private string ShortWords { get; init; } = "";

    private string Vowels { get; init; } = "";

    /// <summary>The pairs of consonants a word may start with; empty where nearly any may.</summary>
    private string Onsets { get; init; } = "";

    private string Whole { get; init; } = "";

    private string Stems { get; init; } = "";

    private string NumeralNouns { get; init; } = "";

    public static OpeningWords Of(string language) => language switch
    {
        "az" => Azerbaijani,
        "ru" => Russian,
        _ => English,
    };

    /// <summary>Whether the capital is a word by itself.</summary>
    public bool IsWord(char capital) => SingleLetters.Contains(capital) || IsNumeral(capital);

    /// <summary>Whether the capital may be a Roman numeral before a noun, as in "V sessiya".</summary>
    public bool IsNumeral(char capital) => Numerals.Contains(capital);

    public bool FollowsNumeral(string word) => StartsWithAny(word, NumeralNouns);

    public bool IsShortWord(string fragment) => fragment.Length == 1 && ShortWords.Contains(fragment[0]);

    /// <summary>Whether the letters could be a word: they have a vowel and start as words do.</summary>
    public bool CanStandAlone(string fragment)
    {
        if (!fragment.Any(IsVowel))
            return false;

        return Onsets.Length == 0 || fragment.Length < 2 || IsVowel(fragment[0]) || IsVowel(fragment[1])
            || Array.IndexOf(Onsets.Split(' '), fragment[..2]) >= 0;
    }

    /// <summary>Whether capital and fragment together are a word that stories open with.</summary>
    public bool Opens(char capital, string fragment)
    {
        var word = char.ToLowerInvariant(capital) + fragment;
        return Array.IndexOf(Whole.Split(' '), word) >= 0 || StartsWithAny(word, Stems) || IsMissingArticleN(capital, fragment);
    }

    /// <summary>The English article before a vowel is "an": "A irline" cannot be two words; "A European", "A one-day", "A unique" can.</summary>
    private bool IsMissingArticleN(char capital, string fragment) =>
        ReferenceEquals(this, English) && capital == 'A' && fragment[0] is 'a' or 'e' or 'i' or 'o'
        && !fragment.StartsWith("eu", StringComparison.Ordinal) && !fragment.StartsWith("on", StringComparison.Ordinal);

    private static bool StartsWithAny(string word, string stems) =>
        stems.Length > 0 && stems.Split(' ').Any(stem => word.StartsWith(stem, StringComparison.Ordinal));

    private bool IsVowel(char c) => Vowels.Contains(c);
}
