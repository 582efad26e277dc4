using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Tests.Core.Articles;

/// <summary>Stories and a newsroom for tests of the article rules.</summary>
internal static class Stories
{
    public static readonly DateTimeOffset Now = new(2021, 6, 9, 12, 0, 0, TimeSpan.Zero);

    public static readonly NewsroomProfile Newsroom = new(
        "Baku Tribune", "bakutribune.com", TimeZoneInfo.CreateCustomTimeZone("Baku", TimeSpan.FromHours(4), "Baku", "Baku"), "en");

    public static Article Article(string title) => new()
    {
        Id = 7,
        Site = "bakutribune.com",
        Title = title,
        Lead = "",
        Text = "",
        Language = "en",
        SortTime = Now,
        FirstSeenAt = Now,
    };
}
