namespace TribuneBot.Tests.Core.Dispatch.Pacing;

internal enum StepKind
{
    /// <summary>One bulk message to each of many chats.</summary>
    Fan,

    /// <summary>Several bulk messages to one chat.</summary>
    Pile,
    Replies,

    /// <summary>The chat's next request is answered 429.</summary>
    Flood,

    /// <summary>The next requests of three chats are answered 429.</summary>
    Floods,

    /// <summary>Requests take up to half a minute from now on, or are quick again.</summary>
    SlowAnswers,
    ClockBack,
    Restart,
}
