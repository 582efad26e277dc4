using TribuneBot.Core.Search;
using TribuneBot.Storage.Articles;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Migrations;

namespace TribuneBot.Storage.Search;

/// <summary>
/// Makes the word index anew while it serves: entry by entry in its place, from the newest to the oldest, a batch a transaction that also
/// moves the cursor. So a kill at any point loses at most one batch, and whoever starts again goes on where it ended; two at once help
/// each other. What is written meanwhile is written by the new rules at once.
/// </summary>
public sealed class IndexRenewal
{
    private readonly TribuneFile _file;

    internal IndexRenewal(TribuneFile file) => _file = file;

    /// <summary>Whether the index was made by other rules than this program's, or a renewal is unfinished.</summary>
    public Task<bool> IsDueAsync(CancellationToken cancellationToken) => _file.ReadAsync(
        session => !IndexState.Read(session).IsCurrent && session.Scalar("SELECT 1 FROM Articles LIMIT 1") is not null, cancellationToken);

    /// <summary>Goes on with an unfinished renewal, or starts one.</summary>
    /// <param name="rebuild">Throws the old index away first, as a damaged one demands: until an article's turn comes, it is not found.</param>
    /// <returns>How many articles are still to be renewed.</returns>
    public Task<long> StartAsync(bool rebuild, CancellationToken cancellationToken) => _file.WriteAsync(
        session =>
        {
            if (rebuild)
            {
                session.Execute("DROP TABLE ArticleIndex");
                session.Execute(InitialTables.ArticleIndex);
                session.Execute(VocabularyTables.IndexSettings);
            }

            if (rebuild || !IndexState.Read(session).IsBeingRenewed)
            {
                CommonWords.Review(session);
                new VocabularyPages(session).Clear();
                IndexState.Write(session, new IndexState("", WordRules.Stamp, long.MaxValue));
            }

            return session.Number("SELECT count(*) FROM Articles WHERE IndexKey < (SELECT Cursor FROM IndexStates)")!.Value;
        },
        cancellationToken);

    /// <summary>Renews the next entries.</summary>
    /// <param name="batch">At most so many, 1–1,000.</param>
    /// <returns>How many articles were looked at; 0 when there is nothing left to renew.</returns>
    public Task<int> StepAsync(int batch, CancellationToken cancellationToken) => _file.WriteAsync(session => Step(session, batch), cancellationToken);

    private static int Step(SqliteSession session, int batch)
    {
        var state = IndexState.Read(session);
        if (!state.IsBeingRenewed)
            return 0;

        var cursor = state.Cursor!.Value;
        var articles = ArticleReading.Below(session, cursor, batch);
        var isLast = articles.Count < batch;
        var lowest = isLast ? long.MinValue : articles[^1].Key;
        var entries = new IndexEntries(session, state with { Cursor = null });
        foreach (var key in session.Query(
            "SELECT id FROM ArticleIndex_docsize WHERE id >= @lowest AND id < @cursor", row => row.GetInt64(0), ("@lowest", lowest), ("@cursor", cursor)))
        {
            entries.Remove(key, words: null);
        }

        foreach (var (key, article) in articles.Where(article => !article.IsWithdrawn).OrderBy(article => article.Key).Select(article => (article.Key, article.Content)))
            entries.Add(key, IndexedWordsMaker.Make(article), article.Title);
        entries.WriteVocabulary();
        IndexState.Write(session, isLast ? new IndexState(WordRules.Stamp, null, null) : state with { Cursor = lowest });
        if (isLast)
            CommonWords.HoldForAll(session);
        return articles.Count;
    }
}
