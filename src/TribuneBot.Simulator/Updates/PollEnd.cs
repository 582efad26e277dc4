namespace TribuneBot.Simulator.Updates;

/// <summary>Why a long poll stopped waiting.</summary>
internal enum PollEnd
{
    UpdateArrived,
    OtherPoll,
    WebhookSet,
}
