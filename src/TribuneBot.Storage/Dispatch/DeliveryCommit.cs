using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>
/// TX3: the outcomes of the last group and the intents of the next. What most deliveries do, arriving and setting out, costs a look and a change by
/// key each; only what is left over runs through all that may follow from an outcome.
/// </summary>
internal sealed class DeliveryCommit(SqliteSession session, DateTimeOffset now)
{
    private readonly LaneTallies _tallies = new(session);

    public IReadOnlySet<DeliveryKey> Run(IReadOnlyList<DeliveryResult> results, IReadOnlyList<DeliveryKey> intents)
    {
        var arrived = Arrivals.Write(session, [.. results.Where(Arrivals.IsPlain)], _tallies);
        foreach (var result in results.Where(result => !arrived.Contains(result.Key)))
            new ResultRecord(session, _tallies, now).Write(result);

        LateCopies.Add(session, [.. results.Where(result => result.State == DeliveryState.Sent)], now, _tallies);
        var holding = Intents.Write(session, intents, now, _tallies);
        _tallies.Write();
        return holding;
    }
}
