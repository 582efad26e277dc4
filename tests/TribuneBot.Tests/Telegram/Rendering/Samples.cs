using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Rendering;

/// <summary>Stories invented for the tests of posts.</summary>
internal static class Samples
{
    public static readonly Texts Texts = new("en");

    public static readonly NewsroomProfile Newsroom = new(
        "The Caspian Post", "caspian.example", TimeZoneInfo.CreateCustomTimeZone("test+4", TimeSpan.FromHours(4), null, null), "en");

    public static readonly Article Ferry = new()
    {
        Id = 17,
        Url = "https://caspian.example/news/ferry?id=1&x=2",
        Site = "caspian.example",
        Title = "Night ferry <returns> to the Caspian",
        Lead = "The line had been closed for nine years. Tickets & cabins go on sale on Monday.",
        Text = "The first ferry leaves on Friday.\nIt carries cars and trucks.",
        Language = "en",
        Published = new DateTimeOffset(2026, 3, 4, 20, 30, 0, TimeSpan.Zero),
        SortTime = new DateTimeOffset(2026, 3, 4, 20, 30, 0, TimeSpan.Zero),
        FirstSeenAt = new DateTimeOffset(2026, 3, 4, 20, 31, 0, TimeSpan.Zero),
        Agency = "Port News",
        TopicIds = ["transport", "economy"],
    };

    private static readonly TopicCatalog Topics = TopicCatalog.Default;

    public static PostContext Channel(string language = "en", bool allowsPreview = false) =>
        new(Texts.For(language), Topics, Newsroom, "caspian_bot", IsPrivate: false, allowsPreview);

    public static PostContext Reader(string language = "en") => Channel(language) with { IsPrivate = true };
}
