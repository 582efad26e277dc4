using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>Reads FTS5's own dictionary, so that there is nothing beside the index to be kept in step with it.</summary>
internal sealed class Vocabulary(TribuneFile file) : IVocabulary
{
    private const string Table = "temp.VocabularyWords";

    public Task<IReadOnlyDictionary<string, int>> FrequenciesAsync(IReadOnlyCollection<string> words, CancellationToken cancellationToken) =>
        file.ReadAsync(
            IReadOnlyDictionary<string, int> (session) =>
            {
                Prepare(session);
                var found = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var word in words)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (session.Number($"SELECT doc FROM {Table} WHERE term = @term", ("@term", word)) is { } articles)
                        found[word] = (int)articles;
                }

                return found;
            },
            cancellationToken);

    public Task<IReadOnlyDictionary<string, int>> BeginningWithAsync(string beginning, int limit, CancellationToken cancellationToken) =>
        file.ReadAsync(
            IReadOnlyDictionary<string, int> (session) =>
            {
                Prepare(session);
                return session.Query(
                    $"SELECT term, doc FROM {Table} WHERE term >= @from AND term < @until LIMIT @limit",
                    row => (Word: row.GetString(0), Articles: row.GetInt32(1)),
                    ("@from", beginning),
                    ("@until", beginning + '\uFFFF'),
                    ("@limit", limit)).ToDictionary(word => word.Word, word => word.Articles, StringComparer.Ordinal);
            },
            cancellationToken);

    private static void Prepare(SqliteSession session) =>
        session.Execute($"CREATE VIRTUAL TABLE IF NOT EXISTS {Table} USING fts5vocab('main', 'ArticleIndex', 'row')");
}
