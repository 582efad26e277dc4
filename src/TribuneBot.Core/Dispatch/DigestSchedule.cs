using TribuneBot.Core.Zones;

namespace TribuneBot.Core.Dispatch;

/// <summary>
/// Makes the digest of each day at its hour, in the newsroom's zone and in every zone that a reader has chosen. A digest missed while the program stood still
/// is made when it runs again, the same day; so is that of a reader who comes into a zone after its hour.
/// </summary>
public sealed class DigestSchedule(IDigestBook digests, DispatchSignal stored, TimeZoneInfo newsroom, TimeProvider clock)
{
    /// <summary>A digest is for the morning, and a slow one for the day; it never meets the next of its zone.</summary>
    private static readonly TimeSpan TimeToLive = TimeSpan.FromHours(12);

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    /// <summary>What was not waiting at a day's hour cannot come to wait for it later: one look a day is enough, but for those who are new in the zone.</summary>
    private readonly Dictionary<string, DateOnly> _looked = new(StringComparer.Ordinal);

    /// <summary>In the reader's zone.</summary>
    public static TimeOnly Hour { get; } = new(8, 0);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        do
        {
            foreach (var zone in await digests.ZonesAsync(cancellationToken))
                await LookAsync(zone, cancellationToken);
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task LookAsync(DigestZone zone, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rules = ZoneRules.Find(zone.Id, newsroom);
        var day = ZoneRules.DayOf(now, rules);
        var hour = ZoneRules.MomentOf(day, Hour, rules);
        if (now < hour || now - hour >= TimeToLive)
            return;

        var key = zone.Id ?? "";
        if (_looked.GetValueOrDefault(key) == day && !zone.HasNewcomers)
            return;

        if (await digests.AddAsync(new DigestTurn(zone.Id, day, hour), now + TimeToLive, cancellationToken))
            stored.Raise();
        _looked[key] = day;
    }
}
