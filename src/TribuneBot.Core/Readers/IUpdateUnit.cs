using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Alerts;

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

    IDispatchDesk Dispatches { get; }

    IAlertStore Alerts { get; }

    IReadCounter Reads { get; }

    /// <returns>False, with nothing changed, when the update had been handled before.</returns>
    Task<bool> CommitAsync(CancellationToken cancellationToken);
}
