namespace TribuneBot.Core.Dispatch;

/// <summary>Makes the digest of each day at its hour. A digest missed while the program stood still is made when it runs again, the same day.</summary>
public sealed class DigestSchedule(IDigestBook digests, DispatchSignal stored, TimeZoneInfo zone, TimeProvider clock)
{
    /// <summary>In the newsroom's zone.</summary>
    private static readonly TimeOnly Hour = new(8, 0);

    /// <summary>A digest is for the morning, and a slow one for the day; it never meets the next.</summary>
    private static readonly TimeSpan TimeToLive = TimeSpan.FromHours(12);

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    /// <summary>What was not waiting at a day's hour cannot come to wait for it later: one look a day is enough.</summary>
    private DateOnly? _looked;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        do
        {
            await LookAsync(cancellationToken);
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var time = TimeOnly.FromDateTime(local.DateTime);
        if (time < Hour || time - Hour >= TimeToLive)
            return;

        var day = DateOnly.FromDateTime(local.DateTime);
        if (_looked == day)
            return;

        if (await digests.AddAsync(day, now - (time - Hour), now + TimeToLive, cancellationToken))
            stored.Raise();
        _looked = day;
    }
}
