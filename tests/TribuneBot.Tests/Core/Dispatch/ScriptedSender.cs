using System.Collections.Concurrent;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Core.Dispatch;

/// <summary>A sender that writes down what it was asked to send, and answers as a test says.</summary>
internal sealed class ScriptedSender(TimeProvider clock) : IPostSender
{
    private int _lastMessageId;

    /// <summary>What to answer; by default everything arrives.</summary>
    public Func<PendingDelivery, int, Task<SendOutcome>>? Answer { get; set; }

    public ConcurrentQueue<(PendingDelivery Delivery, DateTimeOffset At)> Sends { get; } = new();

    public int SendsTo(long chatId) => Sends.Count(send => send.Delivery.ChatId == chatId);

    public async Task<SendOutcome> SendAsync(PendingDelivery delivery, DispatchContent content, CancellationToken cancellationToken)
    {
        Sends.Enqueue((delivery, clock.GetUtcNow()));
        return Answer is null
            ? new SendOutcome.Sent([Interlocked.Increment(ref _lastMessageId)])
            : await Answer(delivery, SendsTo(delivery.ChatId)).WaitAsync(cancellationToken);
    }
}
