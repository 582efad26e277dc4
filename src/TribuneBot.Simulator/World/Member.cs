namespace TribuneBot.Simulator.World;

/// <summary>Somebody's place in a shared chat.</summary>
internal sealed class Member(string status, HashSet<string> rights, bool isMember = true)
{
    /// <summary>As in ChatMember: creator, administrator, member, restricted, left, kicked.</summary>
    internal string Status { get; } = status;

    internal HashSet<string> Rights { get; } = rights;

    internal bool IsInside => Status is "creator" or "administrator" or "member" || (Status == "restricted" && isMember);

    /// <summary>Whether the person left, nobody having shut them out: who is restricted keeps that, inside or not.</summary>
    internal bool IsOutside => Status == "left";

    internal bool IsAdministrator => Status is "creator" or "administrator";

    internal bool May(string right) => Status == "creator" || (Status == "administrator" && Rights.Contains(right));
}
