namespace TribuneBot.Storage.Database;

/// <summary>Where ids come from that are given out before their row is stored.</summary>
internal sealed class RowIdSources(TribuneFile file) : IDisposable
{
    public RowIds StoredQueries { get; } = new(file, "StoredQueries", 64);

    public RowIds Broadcasts { get; } = new(file, "Broadcasts", 1);

    public RowIds Alerts { get; } = new(file, Search.Alerts.AlertRows.Table, 8);

    /// <summary>One at a time: an article's dispatch takes its id in its own transaction, and age is the order of ids.</summary>
    public RowIds Dispatches { get; } = new(file, Dispatch.DispatchRows.Table, 1);

    public void Dispose()
    {
        StoredQueries.Dispose();
        Broadcasts.Dispose();
        Alerts.Dispose();
        Dispatches.Dispose();
    }
}
