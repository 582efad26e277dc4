using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.Updates;

/// <summary>Which kinds of update a bot asked for.</summary>
internal sealed class AllowedUpdates
{
    /// <summary>Not sent unless named.</summary>
    private static readonly HashSet<string> OnlyOnRequest = ["chat_member", "message_reaction", "message_reaction_count"];

    private static readonly HashSet<string> Known =
    [
        "message", "edited_message", "channel_post", "edited_channel_post", "business_connection", "business_message",
        "edited_business_message", "deleted_business_messages", "message_reaction", "message_reaction_count", "inline_query",
        "chosen_inline_result", "callback_query", "shipping_query", "pre_checkout_query", "purchased_paid_media", "poll",
        "poll_answer", "my_chat_member", "chat_member", "chat_join_request", "chat_boost", "removed_chat_boost",
    ];

    internal static readonly AllowedUpdates Default = new(null);

    private readonly HashSet<string>? _named;

    private AllowedUpdates(HashSet<string>? named) => _named = named;

    /// <summary>The names, or nothing when it is the default.</summary>
    internal IReadOnlyCollection<string> Names => _named ?? (IReadOnlyCollection<string>)[];

    /// <summary>Unknown names are skipped; a list without a known one means the default.</summary>
    internal static AllowedUpdates From(JsonArray names)
    {
        var known = names.Select(static n => n is JsonValue v && v.TryGetValue<string>(out var s) ? MarkedLower(s) : "").Where(Known.Contains).ToHashSet();
        return known.Count == 0 ? Default : new AllowedUpdates(known);
    }

    internal bool Allows(string kind) => _named?.Contains(kind) ?? !OnlyOnRequest.Contains(kind);

    private static string MarkedLower(string name) => Text.MarkupText.Lower(name);
}
