namespace TribuneBot.Core.Dispatch;

/// <summary>What Telegram says of one message id when it is asked whether that is our post.</summary>
public abstract record ProbeAnswer
{
    private ProbeAnswer()
    {
    }

    /// <summary>"Not modified": the message carries the very button that holds the delivery's key.</summary>
    public sealed record Ours(CopyForm Form) : ProbeAnswer;

    public sealed record SomeoneElses : ProbeAnswer;

    public sealed record NotFound : ProbeAnswer;

    /// <summary>Ask again after this time.</summary>
    public sealed record Wait(TimeSpan RetryAfter) : ProbeAnswer;

    /// <summary>An answer that proves nothing.</summary>
    public sealed record Unclear(string Reason) : ProbeAnswer;
}
