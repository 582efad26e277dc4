namespace TribuneBot.Core.Newsroom;

/// <summary>What the progress card needs, outside any update: running broadcasts and their end.</summary>
public interface IBroadcastMonitor
{
    /// <summary>Broadcasts whose state is Sending or Stopped and whose final report has not been shown.</summary>
    Task<IReadOnlyList<Broadcast>> UnreportedAsync(CancellationToken cancellationToken);

    /// <summary>The final report was shown; Sending becomes Done.</summary>
    Task ReportedAsync(long broadcastId, CancellationToken cancellationToken);
}
