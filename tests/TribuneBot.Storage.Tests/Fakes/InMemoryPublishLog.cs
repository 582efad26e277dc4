using TribuneBot.Core.Push;

namespace TribuneBot.Fakes;

internal sealed class InMemoryPublishLog(InMemoryState state) : IPublishLog
{
    private readonly Dictionary<string, (PublishRecord Record, DateTimeOffset At)> _records = [];

    public Task<PublishRecord?> FindAsync(string key, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult(_records.TryGetValue(key, out var found) && state.Now - found.At <= TimeSpan.FromDays(7) ? found.Record : null);
    }

    public Task RecordAsync(PublishRecord record, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            _records.TryAdd(record.Key, (record, now));
        return Task.CompletedTask;
    }
}
