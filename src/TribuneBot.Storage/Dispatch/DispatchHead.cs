using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>What a dispatch is about.</summary>
/// <param name="UpdatedAt">For a correction: when what it brings was written.</param>
internal sealed record DispatchHead(DispatchKind Kind, long? ArticleId, long? BroadcastId, DateTimeOffset? UpdatedAt)
{
    /// <returns>Null when there is none, or its article was withdrawn and it is not the retraction itself.</returns>
    public static DispatchHead? Find(SqliteSession session, long dispatchId) => session.Query(
        """
        SELECT x.Kind, x.ArticleId, x.BroadcastId, CASE x.Kind WHEN @correction THEN
            coalesce((SELECT max(v.ReplacedAt) FROM Revisions v WHERE v.ArticleId = x.ArticleId), x.CreatedAt) END
        FROM Dispatches x
        WHERE x.Id = @id AND (x.Kind = @retraction OR NOT EXISTS (SELECT 1 FROM Withdrawals w WHERE w.ArticleId = x.ArticleId))
        """,
        row => new DispatchHead(
            (DispatchKind)row.GetInt32(0),
            row.IsDBNull(1) ? null : row.GetInt64(1),
            row.IsDBNull(2) ? null : row.GetInt64(2),
            row.IsDBNull(3) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))),
        ("@id", dispatchId),
        ("@correction", (int)DispatchKind.Correction),
        ("@retraction", (int)DispatchKind.Retraction)).FirstOrDefault();
}
