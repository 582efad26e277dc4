using TribuneBot.Core.Newsroom;

namespace TribuneBot.Tests.Ingest;

internal static class Newsrooms
{
    /// <summary>Four hours ahead of UTC, all year.</summary>
    public static NewsroomProfile Courier { get; } =
        new("Caspian Courier", "courier.example", TimeZoneInfo.FindSystemTimeZoneById("Asia/Baku"), "en");
}
