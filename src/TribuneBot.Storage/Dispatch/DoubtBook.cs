using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

internal sealed class DoubtBook(TribuneFile file) : IDoubtBook
{
    public Task<IReadOnlyList<DoubtfulPost>> ToProbeAsync(CancellationToken cancellationToken) =>
        file.ReadAsync<IReadOnlyList<DoubtfulPost>>(Read, cancellationToken);

    public Task<bool> ResolveAsync(DeliveryKey key, DoubtAnswer answer, CancellationToken cancellationToken) => file.WriteAsync(
        session =>
        {
            var tallies = new LaneTallies(session);
            var isEnded = Doubts.Resolve(session, key, answer, tallies, file.Now);
            tallies.Write();
            return isEnded;
        },
        cancellationToken);

    private static List<DoubtfulPost> Read(SqliteSession session)
    {
        var open = session.Query(
            """
            SELECT o.DispatchId, o.TargetId, l.MessageId FROM OpenDoubts o LEFT JOIN ChannelTails l ON l.TargetId = o.TargetId
            WHERE NOT o.IsAsked ORDER BY o.DispatchId, o.TargetId
            """,
            row => (Key: new DeliveryKey(row.GetInt64(0), row.GetInt64(1)), Tail: row.IsDBNull(2) ? (int?)null : row.GetInt32(2)));
        return [.. open.Select(doubt => new DoubtfulPost(DeliveryHeads.Load(session, doubt.Key), doubt.Tail))];
    }
}
