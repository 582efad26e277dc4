using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Search;

namespace TribuneBot.Core.Readers;

/// <summary>
/// TX4: everything one Telegram update changes, committed together with the update's id. Writes become visible with
/// <see cref="CommitAsync"/>; disposing without it changes nothing.
/// </summary>
public interface IUpdateUnit : IAsyncDisposable
{
    IReaderStore Readers { get; }

    IStoredQueries Queries { get; }

    IBroadcastStore Broadcasts { get; }

    /// <summary>Cancels every pending delivery of a dispatch, and marks its broadcast Stopped when it has one.</summary>
    Task StopDispatchAsync(long dispatchId, CancellationToken cancellationToken);

    /// <returns>False, with nothing changed, when the update had been handled before.</returns>
    Task<bool> CommitAsync(CancellationToken cancellationToken);
}
