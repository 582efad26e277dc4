namespace TribuneBot.Core.Languages;

/// <summary>Folded words that end like an ending and have none.</summary>
internal sealed class WholeWords
{
    private const int Letters = 'z' - 'a' + 1;

    /// <summary>
    /// Those of Azerbaijani and Turkish, whose queries are stemmed by both: names that lose too much otherwise ("Putin" would be the English
    /// "put", "Astana" "as", "Almaniya" an apple, "alma"), and nouns that would meet another ("Gəncə" the young, "gənc"; "tələbə" a demand, "tələb").
    /// </summary>
    private static readonly string[] OfBoth =
    [
        "putin", "bayden", "biden", "stalin", "lenin", "modi", "messi", "blinken", "sadi", "ali", "gence", "seki", "astara", "berlin", "peru", "mali",
        "bali", "malta", "turin", "manila", "messina", "pekin", "astana", "afina", "atina", "kazan", "iran", "yemen", "oman", "sudan", "kanada",
        "turkiye", "rusiya", "almaniya", "suriya", "suriye", "italiya", "albaniya", "ruminiya", "asiya", "deniz", "qaradeniz", "karadeniz", "akdeniz",
        "sahdeniz", "dollar", "dolar", "banka", "telebe", "hasta", "hastane", "insan", "qadin", "kadin", "qanun", "kanun", "meden", "medeni",
        "mesele", "meydan", "partiya", "korpu", "korpe", "opera", "arena", "formula", "panorama", "insulin", "aspirin", "siren", "roman", "posta", "pasta", "basin",
        "haber", "kalem", "malik", "usta", "fayda", "qayda", "bolge", "altin", "odun", "oyun", "ekin", "orta", "uzun", "yakin", "yarin", "yeni",
        "boyuk", "olu", "iki", "onlar", "onun", "icin", "ucun",
    ];

    private readonly string[][] _byFirstLetter;

    public WholeWords(params string[] words) => _byFirstLetter =
        [.. Enumerable.Range(0, Letters).Select(letter => OfBoth.Concat(words).Where(word => word[0] == 'a' + letter).Distinct(StringComparer.Ordinal).ToArray())];

    /// <summary>Whether it is one of those that English rules must not cut either: without its e "Gəncə" would be the young again.</summary>
    public static bool AreTurkic(Stem stem) => stem.IsAnyOf(OfBoth);

    public bool Contains(Stem stem) => stem.Length > 0 && stem.IsAnyOf(StartingWith(stem[0]));

    /// <summary>How much of a word an ending must not reach into ("insan-ın" is not "insa-nın"); 0 when the word begins with none of these.</summary>
    /// <param name="rest">What the ending would leave.</param>
    public int KeptOf(Stem stem, int rest)
    {
        foreach (var whole in StartingWith(stem[0]))
        {
            if (whole.Length > rest && whole.Length < stem.Length && stem.Word.StartsWith(whole, StringComparison.Ordinal))
                return whole.Length;
        }

        return 0;
    }

    private string[] StartingWith(char letter) => letter is >= 'a' and <= 'z' ? _byFirstLetter[letter - 'a'] : [];
}
