using Microsoft.Extensions.Logging;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Telegram.Sending;

/// <summary>
/// Which pictures of the web Telegram already has, so that each is fetched or uploaded once and not per reader. What is stored outlives a restart;
/// the newest are at hand in memory. A store that cannot be read or written costs an upload, never a message.
/// </summary>
internal sealed class PhotoMemory(IKnownFiles known, TimeProvider clock, ILogger logger, int capacity = 1_000)
{
    /// <summary>A picture that Telegram refused in every form is left out for so long, then tried again.</summary>
    private static readonly TimeSpan HopelessFor = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, string> _fileIds = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, DateTimeOffset> _hopeless = new(StringComparer.Ordinal);

    /// <summary>What is at hand; null says nothing about what is stored.</summary>
    public string? FileIdOf(string source)
    {
        lock (_lock)
            return _fileIds.GetValueOrDefault(source);
    }

    public async Task<string?> FindAsync(string source, CancellationToken cancellationToken)
    {
        if (FileIdOf(source) is { } atHand)
            return atHand;

        string? stored = null;
        await GuardAsync(async () => stored = await known.FindAsync(source, cancellationToken));
        if (stored is not null)
            Put(source, stored);
        return stored;
    }

    /// <summary>Not cancellable: the message is sent, and what is learned from it must not spoil that.</summary>
    public async Task RememberAsync(string source, string fileId)
    {
        if (FileIdOf(source) == fileId)
            return;

        Put(source, fileId);
        await GuardAsync(() => known.RememberAsync(source, fileId, CancellationToken.None));
    }

    /// <param name="fileId">The id that was refused; a newer one stays.</param>
    public async Task ForgetAsync(string source, string fileId)
    {
        lock (_lock)
        {
            if (_fileIds.TryGetValue(source, out var present) && present != fileId)
                return;

            _fileIds.Remove(source);
        }

        await GuardAsync(() => known.ForgetAsync(source, CancellationToken.None));
    }

    public void GiveUp(string source)
    {
        lock (_lock)
        {
            _hopeless[source] = clock.GetUtcNow() + HopelessFor;
            if (_hopeless.Count > capacity)
                _hopeless.RemoveAt(0);
        }
    }

    public bool IsHopeless(string source)
    {
        lock (_lock)
            return _hopeless.Count > 0 && _hopeless.TryGetValue(source, out var until) && clock.GetUtcNow() < until;
    }

    private void Put(string source, string fileId)
    {
        lock (_lock)
        {
            _fileIds[source] = fileId;
            _hopeless.Remove(source);
            if (_fileIds.Count > capacity)
                _fileIds.RemoveAt(0);
        }
    }

    private async Task GuardAsync(Func<Task> ask)
    {
        try
        {
            await ask();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.PhotoStoreFailed(exception);
        }
    }
}
