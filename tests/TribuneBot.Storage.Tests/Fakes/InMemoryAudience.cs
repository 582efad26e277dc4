using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;

namespace TribuneBot.Fakes;

/// <summary>Who gets what, and in which language: the rules of the port, written once more.</summary>
internal static class InMemoryAudience
{
    public static bool IsChosen(Reader reader, Broadcast broadcast) =>
        reader.State == ReaderState.Active && reader.WantsBreaking && broadcast.Audience switch
        {
            Audience.Everyone => true,
            Audience.Topics => reader.TopicIds.Overlaps(broadcast.TopicIds),
            _ => false,
        };

    public static string? LanguageOf(Reader reader, Broadcast broadcast) =>
        reader.StoryLanguages.Prepend(reader.InterfaceLanguage).FirstOrDefault(broadcast.Texts.ContainsKey);

    public static bool Wants(Reader reader, Article article) =>
        reader.State == ReaderState.Active
        && reader.StoryLanguages.Contains(article.Language)
        && reader.TopicIds.Overlaps(article.TopicIds);

    public static bool Wants(ChannelSettings channel, Article article) =>
        (channel.Languages.Count == 0 || channel.Languages.Contains(article.Language))
        && (channel.Topics.Count == 0 || channel.Topics.Intersect(article.TopicIds).Any());

    public static int Activity(Reader reader, DateTimeOffset now) => (now - reader.LastActiveAt).TotalDays switch
    {
        <= 7 => 0,
        <= 30 => 1,
        _ => 2,
    };

    public static Lane LaneOf(DispatchKind kind, bool isChannel) => (kind, isChannel) switch
    {
        (DispatchKind.Article, true) => Lane.ChannelPosts,
        (DispatchKind.Article, false) => Lane.Instant,
        (DispatchKind.Digest, _) => Lane.Digest,
        (DispatchKind.Retraction, _) => Lane.Retraction,
        (DispatchKind.Correction, true) => Lane.ChannelPosts,
        (DispatchKind.Correction, false) => Lane.ReaderCorrections,
        (_, true) => Lane.BreakingToChannels,
        _ => Lane.BreakingToReaders,
    };
}
