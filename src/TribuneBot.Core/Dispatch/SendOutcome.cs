namespace TribuneBot.Core.Dispatch;

/// <summary>What became of one attempt to send. Expected outcomes are values; an exception is a bug.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Delivered. No ids: Telegram answered 200 with an answer that could not be read; it must never be resent.</summary>
    public sealed record Sent(IReadOnlyList<int> MessageIds, CopyForm Form = CopyForm.Text) : SendOutcome;

    /// <summary>429: known not sent. Hold the chat for <paramref name="RetryAfter"/>.</summary>
    public sealed record FloodWait(TimeSpan RetryAfter) : SendOutcome;

    /// <summary>Known not sent and worth another try: the connection was never made.</summary>
    public sealed record NotSent(string Reason) : SendOutcome;

    /// <summary>The group became a supergroup with this id; rewrite the target and send again.</summary>
    public sealed record Migrated(long NewChatId) : SendOutcome;

    /// <summary>The reader blocked the bot, or the account or chat is gone: suspend the target.</summary>
    /// <param name="IsDeactivated">The account does not exist any more: nothing of the person is kept.</param>
    public sealed record Unreachable(string Reason, bool IsDeactivated = false) : SendOutcome;

    /// <summary>The chat is not found. It happens in passing when a server lost its files, so once is not enough to give a target up.</summary>
    public sealed record ChatMissing(string Reason) : SendOutcome;

    /// <summary>The bot may not write there (rights taken, thread closed): the target is parked until that changes, and the editors are told.</summary>
    public sealed record Parked(string Reason) : SendOutcome;

    /// <summary>Telegram refused this message for good; the target stays.</summary>
    public sealed record Rejected(string Reason) : SendOutcome;

    /// <summary>401: the token is no longer valid. Nothing is sent any more; the queue is kept.</summary>
    public sealed record Unauthorized : SendOutcome;

    /// <summary>It may or may not have arrived (timeout, reset, 5xx).</summary>
    public sealed record Unknown(string Reason) : SendOutcome;

    /// <summary>The token of the cancelled program ended the request before it left: known not sent.</summary>
    public sealed record Abandoned : SendOutcome;
}
