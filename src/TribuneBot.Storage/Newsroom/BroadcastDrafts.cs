using System.Text.Json;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Readers;

namespace TribuneBot.Storage.Newsroom;

/// <summary>Corrected texts of broadcasts that are not published yet. The unit reads its own changes.</summary>
internal sealed class BroadcastDrafts(UnitWork work)
{
    private readonly Dictionary<(long BroadcastId, string Language), FormattedText?> _changed = [];

    public void Save(long broadcastId, string language, FormattedText? text)
    {
        _changed[(broadcastId, language)] = text;
        (string, object?)[] key = [("@broadcast", broadcastId), ("@language", language)];
        work.AfterSave((session, _) => session.Execute(
            text is null
                ? "DELETE FROM BroadcastDrafts WHERE BroadcastId = @broadcast AND Language = @language"
                : "INSERT OR REPLACE INTO BroadcastDrafts (BroadcastId, Language, Text) VALUES (@broadcast, @language, @text)",
            text is null ? key : [.. key, ("@text", JsonSerializer.Serialize(text))]));
    }

    public async Task<IReadOnlyDictionary<string, FormattedText>> ReadAsync(long broadcastId, CancellationToken cancellationToken)
    {
        var stored = await work.File.ReadAsync(
            session => session.Query(
                "SELECT Language, Text FROM BroadcastDrafts WHERE BroadcastId = @broadcast",
                row => (Language: row.GetString(0), Text: JsonSerializer.Deserialize<FormattedText>(row.GetString(1))!),
                ("@broadcast", broadcastId)),
            cancellationToken);
        var drafts = stored.ToDictionary(draft => draft.Language, draft => draft.Text, StringComparer.Ordinal);
        foreach (var ((_, language), text) in _changed.Where(change => change.Key.BroadcastId == broadcastId))
        {
            if (text is null)
                drafts.Remove(language);
            else
                drafts[language] = text;
        }

        return drafts;
    }
}
