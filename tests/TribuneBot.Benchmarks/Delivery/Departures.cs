using System.Collections.Concurrent;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Benchmarks.Delivery;

/// <summary>Notes when each delivery leaves, and lets the real sender send it.</summary>
internal sealed class Departures(IPostSender sender) : IPostSender
{
    private readonly ConcurrentQueue<(long At, Lane Lane)> _moments = new();

    public int Count => _moments.Count;

    public async Task<SendOutcome> SendAsync(PendingDelivery delivery, DispatchContent content, CancellationToken cancellationToken)
    {
        _moments.Enqueue((TimeProvider.System.GetTimestamp(), delivery.Lane));
        return await sender.SendAsync(delivery, content, cancellationToken);
    }

    public IReadOnlyList<TimeSpan> Since(long start, Lane? lane = null) =>
    [
        .. _moments.Where(moment => moment.At >= start && (lane is null || moment.Lane == lane))
            .Select(moment => TimeProvider.System.GetElapsedTime(start, moment.At)).Order(),
    ];

    /// <summary>The most departures in any half-open second.</summary>
    public static int HighestInSecond(IReadOnlyList<TimeSpan> moments)
    {
        var (highest, first) = (0, 0);
        for (var last = 0; last < moments.Count; last++)
        {
            while (moments[last] - moments[first] >= TimeSpan.FromSeconds(1))
                first++;
            highest = Math.Max(highest, last - first + 1);
        }

        return highest;
    }
}
