namespace TribuneBot.Simulator.World;

/// <summary>The rights that an administrator of each kind of chat can have, named as in the Bot API.</summary>
internal static class AdministratorRights
{
    private static readonly string[] Everywhere =
    [
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
        "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];

    internal static IEnumerable<string> Of(ChatKind kind) => kind switch
    {
        ChatKind.Channel => [.. Everywhere, "can_post_messages", "can_edit_messages", "can_manage_direct_messages"],
        ChatKind.Supergroup => [.. Everywhere, "can_pin_messages", "can_manage_topics"],
        _ => [.. Everywhere, "can_pin_messages"],
    };
}
