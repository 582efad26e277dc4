using System.Text;

namespace TribuneBot.Core.Languages;

/// <summary>
/// Spells a folded word in the other script, as newspapers do with names: Cyrillic in the ways of English and of Azerbaijani ("джаббаров":
/// "jabbarov", "cabbarov"), Latin in the ways a Russian newspaper writes what an English, an Azerbaijani or a Turkish one wrote. A
/// spelling that no rule finds (Əliyev, Алиев; Həsənov, Гасанов) is a case for the list of equal names.
/// </summary>
internal static class Transliteration
{
    private const int ShortestWord = 3;
    private const int LongestWord = 24;

    private static readonly Script English = new(
    [
        ("дж", "j"), ("кс", "x"), ("ыи", "y"), ("ье", "ye"), ("ия", "ia"), ("ие", "iye"), ("а", "a"), ("б", "b"), ("в", "v"), ("г", "g"), ("д", "d"), ("е", "e"),
        ("ж", "zh"), ("з", "z"), ("и", "i"), ("к", "k"), ("л", "l"), ("м", "m"), ("н", "n"), ("о", "o"), ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"),
        ("у", "u"), ("ф", "f"), ("х", "kh"), ("ц", "ts"), ("ч", "ch"), ("ш", "sh"), ("щ", "shch"), ("ъ", ""), ("ы", "y"), ("ь", ""), ("э", "e"),
        ("ю", "yu"), ("я", "ya"),
    ]);

    private static readonly Script Azerbaijani = new(
    [
        ("дж", "c"), ("кс", "ks"), ("ыи", "i"), ("аи", "ay"), ("еи", "ey"), ("ои", "oy"), ("уи", "uy"), ("ье", "ye"), ("ия", "iya"), ("ие", "iye"), ("а", "a"), ("б", "b"), ("в", "v"), ("г", "q"), ("д", "d"), ("е", "e"),
        ("ж", "j"), ("з", "z"), ("и", "i"), ("к", "k"), ("л", "l"), ("м", "m"), ("н", "n"), ("о", "o"), ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"),
        ("у", "u"), ("ф", "f"), ("х", "x"), ("ц", "s"), ("ч", "c"), ("ш", "s"), ("щ", "s"), ("ъ", ""), ("ы", "i"), ("ь", ""), ("э", "e"),
        ("ю", "yu"), ("я", "ya"),
    ]);

    private static readonly Script FromEnglish = new(
    [
        ("shch", "щ"), ("sch", "ш"), ("iye", "ие"), ("iya", "ия"), ("zh", "ж"), ("kh", "х"), ("ch", "ч"), ("sh", "ш"), ("ts", "ц"), ("ya", "я"),
        ("yu", "ю"), ("yo", "е"), ("ye", "е"), ("ph", "ф"), ("th", "т"), ("gh", "г"), ("ck", "к"), ("oo", "у"), ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"),
        ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "дж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"),
        ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "у"), ("x", "кс"), ("y", "и"), ("z", "з"),
    ]);

    private static readonly Script FromAzerbaijani = new(
    [
        ("iye", "ие"), ("iya", "ия"), ("ya", "я"), ("yu", "ю"), ("yo", "е"), ("ye", "е"), ("a", "а"), ("b", "б"), ("c", "дж"), ("d", "д"), ("e", "е"), ("f", "ф"),
        ("g", "г"), ("h", "х"), ("i", "и"), ("j", "ж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "г"), ("r", "р"),
        ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("x", "х"), ("y", "и"), ("z", "з"),
    ]);

    /// <summary>Spellings in the other script with the language each is to be stemmed by; none for short, very long and mixed words, and numbers.</summary>
    /// <param name="folded">A folded word.</param>
    public static IEnumerable<(string Word, string Language)> Of(string folded)
    {
        if (folded.Length is < ShortestWord or > LongestWord)
            return [];
        if (folded.All(c => c is >= 'а' and <= 'я'))
            return [(English.Spell(folded), "en"), (Azerbaijani.Spell(folded), "az")];

        return folded.All(char.IsAsciiLetterLower) ? [(FromEnglish.Spell(folded), "ru"), (FromAzerbaijani.Spell(folded), "ru")] : [];
    }

    private sealed class Script
    {
        private readonly Dictionary<char, (string From, string To)[]> _byFirstLetter;

        public Script((string From, string To)[] rules) => _byFirstLetter = rules
            .GroupBy(rule => rule.From[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(rule => rule.From.Length).ToArray());

        public string Spell(string word)
        {
            var spelled = new StringBuilder(word.Length * 2);
            for (var i = 0; i < word.Length;)
            {
                var rule = _byFirstLetter[word[i]].First(rule => string.CompareOrdinal(word, i, rule.From, 0, rule.From.Length) == 0);
                spelled.Append(rule.To);
                i += rule.From.Length;
            }

            return spelled.ToString();
        }
    }
}
