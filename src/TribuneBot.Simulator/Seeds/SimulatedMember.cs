namespace TribuneBot.Simulator;

/// <summary>A person's or bot's place in a chat.</summary>
/// <param name="UserId">User id of the person or bot.</param>
/// <param name="Status">As in ChatMember: creator, administrator, member, restricted, left or kicked.</param>
/// <param name="Rights">An administrator's rights, such as "can_post_messages"; null grants all that the kind of chat has.</param>
public sealed record SimulatedMember(long UserId, string Status = "member", IReadOnlyList<string>? Rights = null)
{
    /// <summary>Whether somebody restricted is still in the chat, as ChatMemberRestricted.is_member says; other statuses have no use for it.</summary>
    public bool IsMember { get; init; } = true;
}
