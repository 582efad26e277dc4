namespace TribuneBot.Core.Readers;

/// <summary>A person in a private chat.</summary>
public sealed record Reader
{
    /// <summary>Telegram's user id; the private chat has the same id.</summary>
    public required long Id { get; init; }

    /// <summary>Language of the bot's own words, a code of an installed locale.</summary>
    public required string InterfaceLanguage { get; init; }

    /// <summary>Languages of stories, at least one; by default the interface language alone.</summary>
    public required IReadOnlyList<string> StoryLanguages { get; init; }

    /// <summary>Whether breaking news is wanted; on by default.</summary>
    public bool WantsBreaking { get; init; } = true;

    public ReaderState State { get; init; }

    /// <summary>IANA id of the zone they chose: of their digest's hour and the times they are shown. Null for the newsroom's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Ids of the topics followed, in no order.</summary>
    public IReadOnlySet<string> TopicIds { get; init; } = new HashSet<string>();

    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>Last message or press; decides the activity class that orders sending, nothing else.</summary>
    public required DateTimeOffset LastActiveAt { get; init; }
}
