using System.Text;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// Words that stand in so many articles that two of them side by side would cost a walk through both of their lists. For these the index has each pair
/// as a word of its own (<see cref="CommonPairs"/>): of every article since the word is common, which the lowest key tells that a later article can have.
/// </summary>
internal static class CommonWords
{
    /// <summary>In so many articles of a hundred.</summary>
    private const double Share = 0.05;

    private const int Most = 512;

    /// <summary>Fewer do not tell what is common.</summary>
    private const long FewestArticles = 2_000;

    public static HashSet<string> All(SqliteSession session) =>
        session.Query("SELECT Word FROM CommonWords", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);

    /// <returns>The key from which on the index has pairs with this word; null when it is not common.</returns>
    public static long? Since(SqliteSession session, string word) => session.Number("SELECT Since FROM CommonWords WHERE Word = @word", ("@word", word));

    /// <summary>Looks what has become common, each time the archive has doubled. No word is ever taken out.</summary>
    public static void Review(SqliteSession session)
    {
        var articles = session.Number("SELECT max(Id) FROM Articles") ?? 0;
        if (articles < FewestArticles || articles < 2 * (session.Number("SELECT ReviewedAt FROM IndexStates WHERE Id = 1") ?? 0))
            return;

        var since = (session.Number("SELECT max(IndexKey) FROM Articles") ?? 0) + 1;
        foreach (var word in Commonest(session, (long)(Share * articles)))
            session.Execute("INSERT OR IGNORE INTO CommonWords (Word, Since) VALUES (@word, @since)", ("@word", word), ("@since", since));
        session.Execute("UPDATE IndexStates SET ReviewedAt = @articles WHERE Id = 1", ("@articles", articles));
    }

    /// <summary>All entries have been made anew.</summary>
    public static void HoldForAll(SqliteSession session) => session.Execute("UPDATE CommonWords SET Since = @lowest", ("@lowest", long.MinValue));

    private static IEnumerable<string> Commonest(SqliteSession session, long fewest)
    {
        var common = new List<(string Word, int Articles)>();
        new VocabularyPages(session).Look("", (word, articles) =>
        {
            if (articles >= fewest && !Vocabulary.IsTag(word))
                common.Add((Encoding.UTF8.GetString(word), articles));
        });
        return common.OrderByDescending(word => word.Articles).Take(Most).Select(word => word.Word);
    }
}
