namespace TribuneBot.Simulator;

/// <summary>What goes wrong with a call.</summary>
public enum FaultKind
{
    /// <summary>Refused with a status and a text; nothing happens in the chat unless the rule says so.</summary>
    Error,

    /// <summary>Answered properly, but late.</summary>
    Delay,

    /// <summary>The connection is cut before the call takes effect.</summary>
    CloseBefore,

    /// <summary>The call takes effect, and the connection is cut instead of an answer.</summary>
    CloseAfter,

    /// <summary>A proxy's 502 with an HTML body; nothing happens in the chat unless the rule says so.</summary>
    BadGateway,

    /// <summary>The call takes effect, and only the first half of the answer arrives.</summary>
    TruncatedJson,

    /// <summary>Answered properly, but the body trickles in, in four parts.</summary>
    SlowBody,
}
