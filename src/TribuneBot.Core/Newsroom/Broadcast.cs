namespace TribuneBot.Core.Newsroom;

/// <summary>
/// An editor's own message (breaking news) from its first line to its final report. One open broadcast per editor; every
/// step is stored, so that a restart in the middle of a dialogue loses nothing.
/// </summary>
public sealed record Broadcast
{
    /// <summary>0 until it is stored.</summary>
    public long Id { get; init; }

    public required long EditorId { get; init; }

    /// <summary>The private chat in which the editor composes; equal to the editor's user id on Telegram.</summary>
    public required long EditorChatId { get; init; }

    public required BroadcastState State { get; init; }

    /// <summary>Not confirmed and not cancelled: it may still be changed.</summary>
    public bool IsOpen => State is BroadcastState.Composing or BroadcastState.Previewed;

    /// <summary>Confirmed: there are copies, or will be.</summary>
    public bool WasSent => State is BroadcastState.Sending or BroadcastState.Done or BroadcastState.Stopped;

    /// <summary>It was sent, and the editor was asked for another text in the awaited language.</summary>
    public bool AwaitsCorrection => WasSent && AwaitedLanguage is not null;

    /// <summary>The language whose text is awaited while <see cref="BroadcastState.Composing"/>, or for a correction; otherwise null.</summary>
    public string? AwaitedLanguage { get; init; }

    /// <summary>One text per language; one to three entries once it is ready.</summary>
    public IReadOnlyDictionary<string, FormattedText> Texts { get; init; } = new Dictionary<string, FormattedText>();

    /// <summary>Telegram's file id of the photo, or null for text alone.</summary>
    public string? PhotoFileId { get; init; }

    /// <summary>Ids of the <see cref="Channel"/>s that were chosen.</summary>
    public IReadOnlyList<long> ChannelIds { get; init; } = [];

    public Audience Audience { get; init; } = Audience.Everyone;

    /// <summary>Topics whose followers are chosen when <see cref="Audience"/> is <see cref="Audience.Topics"/>.</summary>
    public IReadOnlyList<string> TopicIds { get; init; } = [];

    /// <summary>The message whose buttons drive the dialogue, and which becomes the progress card; null before it is known.</summary>
    public int? CardMessageId { get; init; }

    /// <summary>The dispatch made by the confirmation; null before it.</summary>
    public long? DispatchId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>
    /// The language whose text a channel gets, which is one: the first of its own languages that was written; the newsroom's, or else any,
    /// where it asks for none. Null when nothing was written for it.
    /// </summary>
    public string? LanguageFor(ChannelSettings channel, string defaultLanguage)
    {
        if (channel.Languages.Count > 0)
            return channel.Languages.FirstOrDefault(Texts.ContainsKey);
        return Texts.ContainsKey(defaultLanguage) ? defaultLanguage : Texts.Keys.FirstOrDefault();
    }
}
