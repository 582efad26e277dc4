using Microsoft.Extensions.Logging;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Sending;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>
/// Keeps the card of every running broadcast up to date and ends it with the report. Which broadcasts run is read from the database, so a
/// restart in the middle loses nothing.
/// </summary>
internal sealed class ProgressCards(
    IBroadcastMonitor monitor,
    IDeliveryQueue deliveries,
    IUpdateLog updates,
    IReplySender sender,
    Texts texts,
    TimeProvider time,
    ILogger<ProgressCards> logger)
{
    /// <summary>The shortest time between two edits of one card.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private const int ReportTries = 10;

    private readonly Dictionary<long, ShownCard> _shown = [];

    public async Task RunAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Look, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
                await LookAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // A stop is how this loop ends.
        }
    }

    /// <summary>Edits the cards whose turn it is.</summary>
    public async Task TickAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var running = await monitor.UnreportedAsync(cancellationToken);
        foreach (var gone in _shown.Keys.Except(running.Select(broadcast => broadcast.Id)).ToList())
            _shown.Remove(gone);

        foreach (var broadcast in running)
        {
            var shown = _shown.GetValueOrDefault(broadcast.Id);
            if (shown is null || now - shown.At >= Pace)
                await ShowAsync(broadcast, shown, now, cancellationToken);
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        try
        {
            await TickAsync(time.GetUtcNow(), stop);
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            logger.ProgressFailed(exception);
        }
    }

    private async Task ShowAsync(Broadcast broadcast, ShownCard? shown, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var counts = await deliveries.CountsAsync(broadcast.DispatchId!.Value, cancellationToken);
        var isOver = counts.Waiting == 0 && (counts.IsFannedOut || broadcast.State == BroadcastState.Stopped);
        var screen = await ScreenAsync(broadcast, counts, isOver, cancellationToken);
        if (!isOver && shown?.Html == screen.Text.Html)
            return;

        var outcome = await sender.SendAsync(Card(broadcast, screen, isOver), cancellationToken);
        var tries = outcome is ReplyOutcome.Failed ? (shown?.Tries ?? 0) + 1 : 0;
        _shown[broadcast.Id] = new ShownCard(now, screen.Text.Html, tries);

        // A report that does not arrive must not be tried for ever; what it says is in the database.
        if (isOver && tries is 0 or >= ReportTries)
            await monitor.ReportedAsync(broadcast.Id, cancellationToken);
    }

    private static Reply Card(Broadcast broadcast, Screen screen, bool isOver) => broadcast.CardMessageId is { } card
        ? new Reply.EditMessage(broadcast.EditorChatId, card, screen.Text, screen.Keyboard, SayAnew: isOver)
        : screen.Said(broadcast.EditorChatId);

    private async Task<Screen> ScreenAsync(Broadcast broadcast, DispatchCounts counts, bool isOver, CancellationToken cancellationToken)
    {
        await using var unit = await updates.BeginAsync(updateId: 0, cancellationToken);
        var editor = await unit.Readers.FindAsync(broadcast.EditorId, cancellationToken);
        var say = texts.For(editor?.InterfaceLanguage ?? texts.DefaultLanguage);
        return isOver
            ? ProgressCard.Report(broadcast, counts, await unit.Broadcasts.IsWithdrawnAsync(broadcast.Id, cancellationToken), say)
            : ProgressCard.Running(broadcast, counts, say);
    }

    private sealed record ShownCard(DateTimeOffset At, string Html, int Tries);
}
