using System.Globalization;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search;

/// <summary>
/// Tells whether an index was made by the same rules for words as this program's. Derived from what the rules make of sample words, so that
/// nobody has to remember to count a version up; what the samples do not show is counted by <see cref="Version"/>.
/// </summary>
public static class WordRules
{
    /// <summary>Counted up when the rules change in a way that no sample shows.</summary>
    private const int Version = 2;

    private const string Samples =
        """
        Azerbaijan's relational agreements hopefully generously dying cities happiness conditional rationalization O'Brien co-operated running
        universities controlled skies news politics economy adjustable effectiveness organization traditional possibly hoped replacement
        Azərbaycanın kitablarımızdan şəhərlərində İstanbulda ışıqlandırılması müəllimlərin dövlətlər Bakıdakı gələcəkdir olunmuşdur işçiləri
        Новости правительственного красивейшими говорящий читавшись ёлками объединённых странами переговоров Азербайджанские президентов
        women built organised labour international authorities taxi importance fibres haemorrhage catalogues
        Əliyevanın Əliyevə fikri illərdə qanunu suyun Gəncədə Almaniyada
        рынка отец обсудили говорит граждане дней Алиева Дании задержанный погибли
        Türkiye'nin cumhurbaşkanlığı ülkelerindeki görüşmelerde çocukları gidecekler şehirlerimizden Ağrı naïve façade Straße
        """;

    /// <summary>The stamp of this program's rules.</summary>
    public static string Stamp { get; } = MakeStamp();

    private static string MakeStamp()
    {
        var stems = Stemmer.Languages.Select(language => IndexedWordsMaker.MakeText(Samples, "", "", language).Title);
        var hash = ContentHash.Of(string.Join('\n', stems), string.Join(' ', Stemmer.Languages), "");
        return string.Create(CultureInfo.InvariantCulture, $"{Version}-{hash:x16}");
    }
}
