using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>Messages as the web chat and the tests see them: the Bot API's Message, and beside it what only an observer knows.</summary>
internal static class Observed
{
    internal static JsonObject Message(Message message)
    {
        var json = MessageJson.Of(message);
        var seen = new JsonObject
        {
            ["at"] = message.Date,
            ["by_bot"] = message.Bot is not null,
            ["deleted"] = message.DeletedAt is not null,
            ["deleted_at"] = message.DeletedAt,
            ["edited_at"] = message.EditedAt,
            ["edits"] = message.EarlierVersions?.Count ?? 0,
            ["silent"] = message.IsSilent,
        };
        if (message.Content is MediaContent media)
            seen["file_url"] = media.File.Url ?? "/sim/files/" + media.File.FileId;
        if (message.ReplyKeyboard is not null)
            seen["reply_keyboard"] = message.ReplyKeyboard.DeepClone();
        if (message.EarlierVersions is { } earlier)
            seen["earlier"] = new JsonArray([.. earlier.Select(static v => v.DeepClone())]);
        json["observed"] = seen;
        return json;
    }
}
