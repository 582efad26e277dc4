using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Tests;

/// <summary>Builders of what the suites store; every value can be replaced.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public static PreparedArticle Article(
        string name = "lighthouse",
        string title = "The lighthouse of Absheron shines again",
        string text = "After two years the lamp is back.",
        DateTimeOffset? published = null,
        string language = "en",
        bool isTeaser = false,
        string[]? topics = null,
        string lead = "The lamp is back.",
        int? reads = null,
        string site = "tribune.example",
        string author = "L. Quliyeva")
    {
        var folded = title.ToLowerInvariant();
        var content = new Article
        {
            Id = 0,
            Url = isTeaser ? null : $"https://{site}/{name}",
            Site = site,
            Title = title,
            Lead = lead,
            Text = isTeaser ? "" : text,
            Language = language,
            Published = published ?? Morning,
            SortTime = published ?? Morning,
            FirstSeenAt = Morning,
            Agency = "Azertac",
            Author = author,
            ImageUrl = "https://tribune.example/lamp.jpg",
            TopicIds = topics ?? ["society"],
            Reads = reads,
            HasVideo = true,
            IsTeaser = isTeaser,
        };
        return new PreparedArticle(
            content,
            isTeaser ? ArticleIdentity.OfTeaser(content.Site, folded) : ArticleIdentity.OfAddress(content.Url!),
            ArticleIdentity.OfTeaser(content.Site, folded),
            ContentHash.Of(content),
            IndexedWordsMaker.Make(content));
    }

    public static Reader Reader(long id, params string[] topics) => new()
    {
        Id = id,
        InterfaceLanguage = "en",
        StoryLanguages = ["en"],
        TopicIds = topics.ToHashSet(StringComparer.Ordinal),
        JoinedAt = Morning,
        LastActiveAt = Morning,
    };

    public static ChannelSettings Channel(string chat, string[]? topics = null, string[]? languages = null, int? thread = null) =>
        new(chat, thread, topics ?? [], languages ?? [], TimeZone: null, Preview: true);

    public static Broadcast Broadcast(params string[] languages) => new()
    {
        EditorId = 900,
        EditorChatId = 900,
        State = BroadcastState.Composing,
        Texts = languages.ToDictionary(code => code, code => FormattedText.Plain($"Storm warning ({code})")),
        CreatedAt = Morning,
    };

    public static SourceSettings Source(string url, string name = "Wire", int minutes = 5) =>
        new(name, url, "en", TimeSpan.FromMinutes(minutes), "Asia/Baku", ["economy"]);
}
