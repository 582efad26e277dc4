namespace TribuneBot.Telegram.Sending;

/// <summary>What became of something said to a person.</summary>
internal abstract record ReplyOutcome
{
    private ReplyOutcome()
    {
    }

    /// <summary>Done. For an edit, the message's own id; 0 where there is none (an answer to a press, an unreadable answer of Telegram).</summary>
    public sealed record Done(int MessageId) : ReplyOutcome;

    /// <summary>The person blocked the bot, or the account or chat is gone.</summary>
    public sealed record Unreachable(string Reason) : ReplyOutcome;

    /// <summary>The message to edit is not there any more or cannot be edited: say it in a new one.</summary>
    public sealed record NotEditable : ReplyOutcome;

    /// <summary>Refused, or not known to have arrived; it is not tried again.</summary>
    public sealed record Failed(string Reason) : ReplyOutcome;
}
