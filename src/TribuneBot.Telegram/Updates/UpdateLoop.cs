using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace TribuneBot.Telegram.Updates;

/// <summary>
/// Asks Telegram for updates and hands them to the chat workers. Ours, because the library's loop handles one update after another, forgets
/// an update before it is handled and does not pause after an error.
/// </summary>
internal sealed class UpdateLoop(
    ITelegramBotClient bot,
    UpdateRouter router,
    UpdateProcessor processor,
    Backlog backlog,
    TimeProvider time,
    Random random,
    ILogger<UpdateLoop> logger)
{
    private const int Workers = 64;
    private const int WaitingPerWorker = 32;
    private const int BatchSize = 100;

    /// <summary>Seconds Telegram may keep a request open; its own limit is 50.</summary>
    private const int PollSeconds = 30;

    private static readonly TimeSpan PollAgainAfter = TimeSpan.FromSeconds(1);

    private readonly UpdateLedger _ledger = new();
    private readonly PollTrouble _trouble = new(random, logger);

    /// <summary>Runs until it is stopped, then finishes what is in hand within <see cref="ChatWorkers.Grace"/>.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var workers = new ChatWorkers(Workers, WaitingPerWorker, HandleAsync, time);
        var working = workers.RunAsync(ended.Token);
        var polling = PollAsync(workers, ended.Token);

        // Neither may go on without the other: a loop that only polls, or only works, would look alive.
        await Task.WhenAny(polling, working);
        await ended.CancelAsync();
        await Task.WhenAll(polling, working);
    }

    private async Task PollAsync(ChatWorkers workers, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                foreach (var update in await ReceiveAsync(stop))
                {
                    backlog.Add(update);
                    await workers.EnqueueAsync(UpdateRouter.ChatOf(update), update, stop);
                }

                // While an update is unfinished the offset stays, and Telegram would only send the same updates again at once.
                await _ledger.UntilIdleAsync(PollAgainAfter, time, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // A stop is how this loop ends.
        }
    }

    private async Task<IReadOnlyList<Update>> ReceiveAsync(CancellationToken stop)
    {
        try
        {
            var batch = await bot.GetUpdates(_ledger.NextOffset, BatchSize, PollSeconds, router.AllowedUpdates, stop);
            _trouble.Over();
            var taken = _ledger.Take([.. batch.Select(update => update.Id)]).ToHashSet();
            return [.. batch.Where(update => taken.Contains(update.Id))];
        }
        catch (RequestException failure) when (!stop.IsCancellationRequested)
        {
            await Task.Delay(_trouble.Pause(failure), time, stop);
            return [];
        }
    }

    private Task HandleAsync(Update update, CancellationToken patience)
    {
        backlog.Remove(update);
        return processor.ProcessAsync(update, () => _ledger.Finish(update.Id), patience);
    }
}
