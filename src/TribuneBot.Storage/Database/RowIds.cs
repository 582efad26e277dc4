namespace TribuneBot.Storage.Database;

/// <summary>
/// Ids that are valid before their row exists, because a button must carry them: reserved durably, a block at a time. What a crash or an
/// abandoned unit leaves unused is never given out again.
/// </summary>
internal sealed class RowIds(TribuneFile file, string table, int blockSize) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private long next;
    private long end;

    public async Task<long> NextAsync(CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (next == end)
            {
                next = await file.WriteAsync(session => Reserve(session, table, blockSize), cancellationToken);
                end = next + blockSize;
            }

            return next++;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Reserves ids inside a running transaction.</summary>
    /// <returns>The first of them.</returns>
    public static long Reserve(SqliteSession session, string table, int count) => session.Number(
        """
        INSERT INTO Sequences (TableName, NextId) VALUES (@table, 1 + @count)
        ON CONFLICT (TableName) DO UPDATE SET NextId = NextId + @count
        RETURNING NextId - @count
        """,
        ("@table", table),
        ("@count", count))!.Value;

    public void Dispose() => oneAtATime.Dispose();
}
