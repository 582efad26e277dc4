using TribuneBot.Core.Search;
using TribuneBot.Storage.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// Looks at entries all over the archive, whether they are what the articles would make today. An index without contents cannot be read back:
/// seen are the number of words in each column and the hash of the title, and whether the vocabulary has every word.
/// </summary>
internal static class IndexSample
{
    private const int Most = 1_000;

    /// <returns>How many articles were looked at, how many entries are stale, and how many articles have words the vocabulary misses.</returns>
    public static (int Looked, int Stale, int Unknown) Look(SqliteSession session)
    {
        var vocabulary = new VocabularyPages(session);
        var common = CommonWords.All(session);
        var (looked, stale, unknown) = (0, 0, 0);
        foreach (var (key, article, _) in ArticleReading.Spread(session, Most).Where(article => !article.IsWithdrawn))
        {
            var words = IndexedWordsMaker.Make(article);
            looked++;
            if (!IsAsIndexed(session, key, words, article.Title, common))
                stale++;
            if (WordsOf(words).Any(word => vocabulary.Count(word) is null))
                unknown++;
        }

        return (looked, stale, unknown);
    }

    private static bool IsAsIndexed(SqliteSession session, long key, IndexedWords words, string title, HashSet<string> common)
    {
        var tags = IndexEntries.TagsOf(words, title);
        var sizes = session.Scalar("SELECT sz FROM ArticleIndex_docsize WHERE id = @key", ("@key", key)) as byte[];
        return sizes is not null
            && Lengths(sizes) is [var ofTitle, var ofLead, var ofBody, var ofTags]
            && (ofTitle, ofLead, ofBody) == (Length(words.Title), Length(IndexEntries.LeadOf(words)), Length(words.Body))
            && ofTags >= Length(tags) && ofTags <= Length(tags + CommonPairs.In(words, common))
            && session.Scalar(
                "SELECT 1 FROM ArticleIndex WHERE ArticleIndex MATCH @match AND rowid = @key",
                ("@match", MatchExpression.Quoted([tags[(tags.LastIndexOf(' ') + 1)..]])),
                ("@key", key)) is not null;
    }

    private static IEnumerable<string> WordsOf(IndexedWords words) =>
        $"{words.Title} {words.Lead} {words.Body} {words.Tags}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);

    private static int Length(string words) => words.Length == 0 ? 0 : words.AsSpan().Count(' ') + 1;

    /// <summary>One varint for each column (https://sqlite.org/fts5.html, "The %_docsize table").</summary>
    private static List<int> Lengths(byte[] sizes)
    {
        var (lengths, value) = (new List<int>(), 0);
        foreach (var next in sizes)
        {
            value = (value << 7) | (next & 0x7F);
            if (next >= 0x80)
                continue;

            lengths.Add(value);
            value = 0;
        }

        return lengths;
    }
}
