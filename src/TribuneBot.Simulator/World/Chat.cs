using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>A place with messages.</summary>
internal abstract class Chat(long id)
{
    private List<Message>? _messages;
    private List<int>? _pinned;

    internal long Id { get; } = id;

    internal abstract ChatKind Kind { get; }

    /// <summary>Opaque and the same for every press in the chat.</summary>
    internal string Instance => unchecked((ulong)(Id * 2654435761L) ^ 0x5bd1e995UL).ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal IReadOnlyList<Message> Messages => _messages ?? (IReadOnlyList<Message>)[];

    /// <summary>Pinned message ids, the latest pin last.</summary>
    internal IReadOnlyList<int> Pinned => _pinned ?? (IReadOnlyList<int>)[];

    /// <summary>The chat as messages carry it.</summary>
    internal abstract JsonObject Json();

    internal abstract int NextMessageId();

    // Most private chats of a broadcast hold one message, and there may be a million of them.
    internal void Add(Message message) => (_messages ??= new List<Message>(capacity: 1)).Add(message);

    internal void Pin(int messageId)
    {
        Unpin(messageId);
        (_pinned ??= []).Add(messageId);
    }

    internal void Unpin(int messageId) => _pinned?.Remove(messageId);

    internal void UnpinAll() => _pinned = null;

    /// <summary>A message that is still there.</summary>
    internal Message? Find(int messageId) => Messages is List<Message> list && FindAny(list, messageId) is { DeletedAt: null } found ? found : null;

    // Ids only grow, so the list is sorted by them.
    private static Message? FindAny(List<Message> list, int messageId)
    {
        var (low, high) = (0, list.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (list[middle].Id == messageId)
                return list[middle];
            if (list[middle].Id < messageId)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }
}
