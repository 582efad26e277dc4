namespace TribuneBot.Core.Dispatch;

/// <summary>A delivery that may be sent now, with what pacing and rendering need to know of its target.</summary>
/// <param name="Language">Language of the content for this target; for an article its own, for a broadcast the reader's or channel's.</param>
/// <param name="ChannelId">The channel it goes to, or null for a reader.</param>
/// <param name="InterfaceLanguage">Language of the bot's own words around the content (buttons, hashtags).</param>
/// <param name="Attempts">Sends that are known not to have arrived.</param>
/// <param name="AllowsPreview">The channel's <see cref="Newsroom.ChannelSettings.Preview"/>; false for a reader.</param>
public sealed record PendingDelivery(
    DeliveryKey Key,
    long ChatId,
    int? ThreadId,
    ChatKind ChatKind,
    Lane Lane,
    string Language,
    string InterfaceLanguage,
    long? ChannelId,
    int Attempts,
    bool AllowsPreview = false)
{
    public DispatchKind Kind { get; init; }

    /// <summary>The message that a correction edits or a retraction removes; null for everything that is posted anew.</summary>
    public Copy? Copy { get; init; }

    /// <summary>How often it was in doubt and sent again.</summary>
    public int Doubts { get; init; }

    /// <summary>The time zone of what is shown as a time of day (IANA id): the channel's or the reader's; null for the newsroom's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The alert that brings the story to a reader who follows none of its topics; null for everything else.</summary>
    public AlertReason? Alert { get; init; }

    /// <summary>
    /// A post in a channel carries its key in a button, so that Telegram itself can say later whether it is there. Groups and threads number
    /// their messages together with everybody's, and are not probed.
    /// </summary>
    public bool CanBeProbed => ChatKind == ChatKind.Channel && ThreadId is null && Copy is null;
}
