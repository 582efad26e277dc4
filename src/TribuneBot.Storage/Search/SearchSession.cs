using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>A connection for searching, and how it reads its file.</summary>
/// <param name="mapped">Null where the file cannot be mapped.</param>
internal sealed class SearchSession(SqliteSession reading, MappedReading? mapped) : IDisposable
{
    public SqliteSession Reading { get; } = reading;

    /// <summary>The connection first: until it is closed, it asks for pages.</summary>
    public void Dispose()
    {
        Reading.Dispose();
        mapped?.Dispose();
    }
}
