namespace TribuneBot.Simulator;

/// <summary>A group, supergroup or channel to put into the world.</summary>
/// <param name="Id">Chat id: below 0, and below -1,000,000,000,000 for supergroups and channels.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
public sealed record SimulatedChat(long Id, SimulatedChatKind Kind, string Title)
{
    /// <summary>Public name without "@"; supergroups and channels only.</summary>
    public string? Username { get; init; }

    /// <summary>Whether a supergroup has topics.</summary>
    public bool IsForum { get; init; }

    /// <summary>Whether only administrators see who is in a supergroup.</summary>
    public bool HasHiddenMembers { get; init; }

    public IReadOnlyList<SimulatedMember> Members { get; init; } = [];
}
