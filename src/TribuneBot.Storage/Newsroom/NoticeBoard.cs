using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Newsroom;

internal sealed class NoticeBoard(TribuneFile file) : INoticeBoard
{
    public Task<IReadOnlyList<Notice>> UntoldAsync(CancellationToken cancellationToken) => file.ReadAsync<IReadOnlyList<Notice>>(
        session => session.Query(
            """
            SELECT n.Id, n.Kind, n.DispatchId, n.TargetId, coalesce(n.Subject, c.Title, t.ChatId), coalesce(a.Title, b.Texts), n.Reason, a.Id IS NULL
            FROM Notices n
            LEFT JOIN Targets t ON t.Id = n.TargetId
            LEFT JOIN Channels c ON c.TargetId = n.TargetId
            LEFT JOIN Dispatches x ON x.Id = n.DispatchId
            LEFT JOIN Articles a ON a.Id = x.ArticleId
            LEFT JOIN Broadcasts b ON b.Id = x.BroadcastId
            WHERE NOT n.IsTold AND (n.Subject IS NOT NULL OR t.Id IS NOT NULL) GROUP BY n.Id ORDER BY n.Id LIMIT 20
            """,
            row => new Notice(
                row.GetInt64(0),
                (NoticeKind)row.GetInt32(1),
                new DeliveryKey(row.GetInt64(2), row.GetInt64(3)),
                row.GetString(4),
                row.IsDBNull(5) ? "" : row.GetBoolean(7) ? FirstWords(row.GetString(5)) : row.GetString(5),
                row.GetString(6))),
        cancellationToken);

    public Task ToldAsync(long noticeId, CancellationToken cancellationToken) =>
        file.WriteAsync(session => session.Execute("UPDATE Notices SET IsTold = 1 WHERE Id = @id", ("@id", noticeId)), cancellationToken);

    /// <summary>A broadcast has no title.</summary>
    private static string FirstWords(string texts)
    {
        const int Most = 80;
        var text = BroadcastTexts.Read(texts).Values.FirstOrDefault()?.Text ?? "";
        return text.Length <= Most ? text : text[..Most] + "…";
    }
}
