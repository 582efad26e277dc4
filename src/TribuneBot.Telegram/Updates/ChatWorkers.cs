using System.Threading.Channels;
using Telegram.Bot.Types;

namespace TribuneBot.Telegram.Updates;

/// <summary>
/// A fixed number of workers. Everything of one chat goes to the same worker, which keeps its order; chats of different workers go side by side.
/// </summary>
internal sealed class ChatWorkers
{
    /// <summary>How long a worker may take to finish what it has in hand after a stop.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Channel<Update>[] _queues;
    private readonly Func<Update, CancellationToken, Task> _handle;
    private readonly TimeProvider _time;

    /// <param name="capacity">Updates that may wait for one worker; a full one makes the poll wait.</param>
    public ChatWorkers(int count, int capacity, Func<Update, CancellationToken, Task> handle, TimeProvider time)
    {
        _queues = [.. Enumerable.Range(0, count).Select(_ => Channel.CreateBounded<Update>(capacity))];
        _handle = handle;
        _time = time;
    }

    public ValueTask EnqueueAsync(long chatId, Update update, CancellationToken cancellationToken) =>
        _queues[(int)((ulong)chatId % (ulong)_queues.Length)].Writer.WriteAsync(update, cancellationToken);

    /// <summary>Works until <paramref name="stop"/>, then finishes what is in hand within <see cref="Grace"/>; what still waits is left to Telegram.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        await using var stopping = stop.Register(() => patience.CancelAfter(Grace));
        await Task.WhenAll(_queues.Select(queue => WorkAsync(queue.Reader, stop, patience.Token)));
    }

    private async Task WorkAsync(ChannelReader<Update> queue, CancellationToken stop, CancellationToken patience)
    {
        try
        {
            while (!stop.IsCancellationRequested)
                await _handle(await queue.ReadAsync(stop), patience);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was not finished comes again at the next start.
        }
    }
}
