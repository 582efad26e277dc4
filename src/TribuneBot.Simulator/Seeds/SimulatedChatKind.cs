namespace TribuneBot.Simulator;

/// <summary>What kind of shared chat it is.</summary>
public enum SimulatedChatKind
{
    Group,
    Supergroup,
    Channel,
}
