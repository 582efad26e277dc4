using System.Collections.Concurrent;

namespace TribuneBot.Core.Dispatch;

/// <summary>Keeps a dispatch's content for a moment, so that a broadcast to many is not read from the table for each.</summary>
internal sealed class ContentCache(IDeliveryQueue queue, TimeProvider clock)
{
    private const int MostEntries = 64;

    /// <summary>Short, so that a correction of the article reaches what is still waiting.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<long, Entry> _entries = new();

    public async Task<DispatchContent?> GetAsync(long dispatchId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_entries.TryGetValue(dispatchId, out var known) && now - known.LoadedAt < KeptFor)
            return known.Content;

        if (_entries.Count >= MostEntries)
            _entries.Clear();

        var content = await queue.ContentAsync(dispatchId, cancellationToken);
        _entries[dispatchId] = new Entry(content, now);
        return content;
    }

    private sealed record Entry(DispatchContent? Content, DateTimeOffset LoadedAt);
}
