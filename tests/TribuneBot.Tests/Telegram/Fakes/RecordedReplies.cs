using TribuneBot.Telegram.Sending;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Tests.Telegram.Fakes;

internal sealed class RecordedReplies : IReplySender
{
    private readonly Lock _gate = new();
    private readonly List<Reply> _sent = [];

    /// <summary>What was sent so far.</summary>
    public IReadOnlyList<Reply> Sent
    {
        get
        {
            lock (_gate)
                return [.. _sent];
        }
    }

    public Func<Reply, Exception?> Failure { get; set; } = _ => null;

    public Queue<ReplyOutcome> Outcomes { get; } = new();

    public Task<ReplyOutcome> SendAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (Failure(reply) is { } failure)
            throw failure;

        lock (_gate)
        {
            _sent.Add(reply);
            return Task.FromResult(Outcomes.TryDequeue(out var outcome) ? outcome : new ReplyOutcome.Done(1));
        }
    }
}
