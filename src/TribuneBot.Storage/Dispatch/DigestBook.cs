using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

internal sealed class DigestBook(TribuneFile file) : IDigestBook
{
    /// <summary>Articles only: a broadcast that came too late is old news without an address.</summary>
    private const string Waiting =
        $"""
        FROM (SELECT DispatchId FROM DigestItems WHERE TargetId = @target AND {DigestItems.IsTold}) i
            CROSS JOIN Dispatches x ON x.Id = i.DispatchId CROSS JOIN Articles a ON a.Id = x.ArticleId
        WHERE NOT EXISTS (SELECT 1 FROM Withdrawals w WHERE w.ArticleId = a.Id)
        """;

    public async Task<bool> AddAsync(DateOnly day, DateTimeOffset hour, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        await file.ReadAsync(session => DigestItems.Any(session, hour), cancellationToken)
        && await file.WriteAsync(session => Add(session, day, hour, expiresAt), cancellationToken);

    public async Task<DigestContent> ReadAsync(DeliveryKey key, int limit, CancellationToken cancellationToken)
    {
        (string, object?)[] arguments = [("@target", key.TargetId), ("@dispatch", key.DispatchId)];
        var (ids, total) = await file.ReadAsync(
            session => (
                session.Query(
                    $"SELECT DISTINCT a.Id {Waiting} ORDER BY a.IndexKey DESC LIMIT @limit", row => row.GetInt64(0), [.. arguments, ("@limit", limit)]),
                (int)session.Number($"SELECT count(DISTINCT a.Id) {Waiting}", arguments)!.Value),
            cancellationToken);

        await using var db = await file.NewContextAsync(cancellationToken);
        var articles = await db.Articles.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        return new DigestContent([.. articles.OrderByDescending(row => row.IndexKey).Select(row => row.ToArticle())], total);
    }

    private static bool Add(SqliteSession session, DateOnly day, DateTimeOffset hour, DateTimeOffset expiresAt)
    {
        if (session.Scalar("SELECT 1 FROM Dispatches WHERE Day = @day", ("@day", day.DayNumber)) is not null)
            return false;

        var id = DispatchRows.Add(
            session, new NewDispatch(DispatchKind.Digest, ArticleId: null, BroadcastId: null, Language: null, hour, expiresAt));
        session.Execute("UPDATE Dispatches SET Day = @day WHERE Id = @id", ("@day", day.DayNumber), ("@id", id));
        return true;
    }
}
