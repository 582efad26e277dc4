using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Newsroom;

internal sealed class BroadcastMonitor(TribuneFile file) : IBroadcastMonitor
{
    public async Task<IReadOnlyList<Broadcast>> UnreportedAsync(CancellationToken cancellationToken)
    {
        await using var db = await file.NewContextAsync(cancellationToken);
        var rows = await db.Broadcasts.AsNoTracking()
            .Where(row => (row.State == BroadcastState.Sending || row.State == BroadcastState.Stopped) && !row.IsReported)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToBroadcast());
    }

    public Task ReportedAsync(long broadcastId, CancellationToken cancellationToken) => file.SaveAsync(
        async db =>
        {
            if (await db.Broadcasts.FirstOrDefaultAsync(row => row.Id == broadcastId, cancellationToken) is not { } row)
                return;

            row.IsReported = true;
            if (row.State == BroadcastState.Sending)
                row.State = BroadcastState.Done;
        },
        cancellationToken);
}
