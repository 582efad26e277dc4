namespace TribuneBot.Core.Newsroom;

/// <summary>A channel, group or forum thread as it is configured under <c>Channels</c>.</summary>
/// <param name="Chat">A numeric chat id ("-1001234567890") or a public name ("@tribune").</param>
/// <param name="ThreadId">The forum thread, or null.</param>
/// <param name="Topics">Topic ids that are posted there; empty means all.</param>
/// <param name="Languages">Languages of stories that are posted there; empty means all.</param>
/// <param name="TimeZone">IANA zone of the times in posts, or null for the newsroom's.</param>
/// <param name="Preview">Whether Telegram may show a link preview under a post without a photo.</param>
public sealed record ChannelSettings(
    string Chat,
    int? ThreadId,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Languages,
    string? TimeZone,
    bool Preview);
