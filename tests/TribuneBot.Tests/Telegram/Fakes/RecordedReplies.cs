using TribuneBot.Telegram.Sending;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Tests.Telegram.Fakes;

internal sealed class RecordedReplies : IReplySender
{
    private readonly Lock _gate = new();

    public List<Reply> Sent { get; } = [];

    public Func<Reply, Exception?> Failure { get; set; } = _ => null;

    public Queue<ReplyOutcome> Outcomes { get; } = new();

    public Task<ReplyOutcome> SendAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (Failure(reply) is { } failure)
            throw failure;

        lock (_gate)
        {
            Sent.Add(reply);
            return Task.FromResult(Outcomes.TryDequeue(out var outcome) ? outcome : new ReplyOutcome.Done(1));
        }
    }
}
