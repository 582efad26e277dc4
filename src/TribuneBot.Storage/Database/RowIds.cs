namespace TribuneBot.Storage.Database;

/// <summary>
/// Ids that are valid before their row exists, because a button must carry them: reserved durably, a block at a time. What a crash or an
/// abandoned unit leaves unused is never given out again.
/// </summary>
internal sealed class RowIds(TribuneFile file, string table, int blockSize) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private long _next;
    private long _end;

    public async Task<long> NextAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (_next == _end)
            {
                _next = await file.WriteAsync(session => Reserve(session, table, blockSize), cancellationToken);
                _end = _next + blockSize;
            }

            return _next++;
        }
        finally
        {
            _oneAtATime.Release();
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

    public void Dispose() => _oneAtATime.Dispose();
}
