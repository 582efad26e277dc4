using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>A group, supergroup or channel.</summary>
internal sealed class SharedChat(long id, ChatKind kind, string title) : Chat(id)
{
    private static readonly Member Outsider = new("left", []);
    private readonly Dictionary<long, Member> _members = [];
    private int _lastMessageId;

    internal override ChatKind Kind { get; } = kind;

    internal string Title { get; set; } = title;

    internal string? Username { get; init; }

    internal bool IsForum { get; init; }

    internal bool HasHiddenMembers { get; init; }

    /// <summary>Its owner deleted it.</summary>
    internal bool IsDeleted { get; set; }

    /// <summary>Id of the supergroup that this group became.</summary>
    internal long? MigratedTo { get; set; }

    internal IReadOnlyDictionary<long, Member> Members => _members;

    /// <summary>Topics of a forum by message_thread_id.</summary>
    internal Dictionary<int, Topic> Topics { get; } = [];

    /// <summary>Kind as Telegram's sentences name it: group, supergroup or channel.</summary>
    internal string KindName => Kind switch { ChatKind.Group => "group", ChatKind.Supergroup => "supergroup", _ => "channel" };

    internal Member MemberOf(long userId) => _members.GetValueOrDefault(userId, Outsider);

    internal void SetMember(long userId, Member member) => _members[userId] = member;

    internal override int NextMessageId() => ++_lastMessageId;

    internal override JsonObject Json()
    {
        var json = new JsonObject { ["id"] = Id, ["title"] = Title };
        if (Username is not null)
            json["username"] = Username;
        json["type"] = KindName;
        if (IsForum)
            json["is_forum"] = true;
        return json;
    }
}
