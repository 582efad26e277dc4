namespace TribuneBot.Core.Dispatch;

/// <summary>How a doubt about a channel post ends.</summary>
public abstract record DoubtAnswer
{
    private DoubtAnswer()
    {
    }

    /// <param name="MessageId">Null when an editor says so: they see it, but not its id.</param>
    public sealed record IsThere(int? MessageId, CopyForm Form = CopyForm.Text) : DoubtAnswer;

    /// <summary>It is not there, or an editor wants it sent again.</summary>
    public sealed record SendAgain : DoubtAnswer;

    /// <summary>Telegram could not tell: the post is held and the editors are asked.</summary>
    public sealed record AskEditors : DoubtAnswer;
}
