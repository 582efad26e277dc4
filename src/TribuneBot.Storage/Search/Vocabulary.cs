using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// Reads the words that <see cref="VocabularyChanges"/> counts; while the index is not current, FTS5's own dictionary, which goes through the
/// list of a word to count it.
/// </summary>
internal sealed class Vocabulary(TribuneFile file) : IVocabulary
{
    private const string Dictionary = "temp.VocabularyWords";

    public Task<IReadOnlyDictionary<string, int>> FrequenciesAsync(IReadOnlyCollection<string> words, CancellationToken cancellationToken) =>
        file.ReadAsync(
            IReadOnlyDictionary<string, int> (session) =>
            {
                var sql = IndexState.Read(session).IsCurrent
                    ? "SELECT Articles FROM Vocabulary WHERE Term = @term AND Articles > 0"
                    : $"SELECT doc FROM {Prepared(session)} WHERE term = @term";
                var found = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var word in words)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (session.Number(sql, ("@term", word)) is { } articles)
                        found[word] = (int)articles;
                }

                return found;
            },
            cancellationToken);

    public Task<IReadOnlyDictionary<string, int>> BeginningWithAsync(string beginning, int limit, CancellationToken cancellationToken) =>
        file.ReadAsync(
            IReadOnlyDictionary<string, int> (session) =>
            {
                var words = IndexState.Read(session).IsCurrent
                    ? BeginningWith(session, beginning, limit)
                    : BeginningWith(session, $"SELECT term, doc FROM {Prepared(session)} WHERE term >= @from AND term < @until LIMIT @limit", beginning, limit);
                return words.OrderBy(word => word.Word, StringComparer.Ordinal).ToDictionary(word => word.Word, word => word.Articles, StringComparer.Ordinal);
            },
            cancellationToken);

    /// <summary>Those that most articles have first. Tags have an underscore in the second place, which no word has.</summary>
    public static List<VocabularyWord> BeginningWith(SqliteSession session, string beginning, int limit) => BeginningWith(
        session,
        """
        SELECT Term, Articles FROM Vocabulary
        WHERE Term >= @from AND Term < @until AND Articles > 0 AND substr(Term, 2, 1) <> '_'
        ORDER BY Articles DESC, Term LIMIT @limit
        """,
        beginning,
        limit);

    /// <summary>How many words begin so, and how many articles they have, each counted for each of its words.</summary>
    public static (long Articles, long Words) Weigh(SqliteSession session, string beginning) => session.Query(
        "SELECT coalesce(sum(Articles), 0), count(*) FROM Vocabulary WHERE Term >= @from AND Term < @until",
        row => (row.GetInt64(0), row.GetInt64(1)),
        ("@from", beginning),
        ("@until", beginning + char.MaxValue))[0];

    private static List<VocabularyWord> BeginningWith(SqliteSession session, string sql, string beginning, int limit) => session.Query(
        sql,
        row => new VocabularyWord(row.GetString(0), row.GetInt32(1)),
        ("@from", beginning),
        ("@until", beginning + char.MaxValue),
        ("@limit", limit));

    private static string Prepared(SqliteSession session)
    {
        session.Execute($"CREATE VIRTUAL TABLE IF NOT EXISTS {Dictionary} USING fts5vocab('main', 'ArticleIndex', 'row')");
        return Dictionary;
    }
}
