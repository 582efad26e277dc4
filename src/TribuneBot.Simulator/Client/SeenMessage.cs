using System.Text.Json.Nodes;

namespace TribuneBot.Simulator;

/// <summary>A message as it stands in a chat, for tests to look at.</summary>
public sealed class SeenMessage
{
    internal SeenMessage(JsonObject json) => Json = json;

    /// <summary>The Bot API's Message, with an "observed" object beside it: at, by_bot, deleted, deleted_at, edited_at, edits, silent, file_url, earlier, reply_keyboard.</summary>
    public JsonObject Json { get; }

    public int MessageId => Json["message_id"]!.GetValue<int>();

    /// <summary>Text, or the caption of media; "" when there is neither.</summary>
    public string Text => Json["text"]?.GetValue<string>() ?? Json["caption"]?.GetValue<string>() ?? "";

    /// <summary>Whether a bot sent it.</summary>
    public bool ByBot => Observed["by_bot"]!.GetValue<bool>();

    public bool IsDeleted => Observed["deleted"]!.GetValue<bool>();

    /// <summary>How often it was edited; 0 or more.</summary>
    public int Edits => Observed["edits"]!.GetValue<int>();

    /// <summary>When it was last edited, on the Simulator's clock; null when never.</summary>
    public DateTimeOffset? EditedAt => Observed["edited_at"]?.GetValue<DateTimeOffset>();

    /// <summary>When it was deleted, on the Simulator's clock; null when it is still there.</summary>
    public DateTimeOffset? DeletedAt => Observed["deleted_at"]?.GetValue<DateTimeOffset>();

    public bool IsSilent => Observed["silent"]!.GetValue<bool>();

    /// <summary>When it was posted, on the Simulator's clock.</summary>
    public DateTimeOffset At => Observed["at"]!.GetValue<DateTimeOffset>();

    public bool HasPhoto => Json.ContainsKey("photo");

    /// <summary>Address of its photo or file: the bot's own, or one below the Simulator.</summary>
    public string? FileUrl => Observed["file_url"]?.GetValue<string>();

    /// <summary>Inline buttons, row after row.</summary>
    public IReadOnlyList<SeenButton> Buttons =>
        [.. (Json["reply_markup"]?["inline_keyboard"]?.AsArray() ?? []).SelectMany(static row => row!.AsArray()).Select(static b => new SeenButton(
            b!["text"]!.GetValue<string>(), b["callback_data"]?.GetValue<string>(), b["url"]?.GetValue<string>()))];

    private JsonNode Observed => Json["observed"]!;

    public override string ToString() => $"#{MessageId}{(IsDeleted ? " (deleted)" : "")}: {Text}";
}
