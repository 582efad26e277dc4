namespace TribuneBot.Telegram.Stories;

/// <summary>A list of stories that nobody searched for. The name is its command, its button's verb and the beginning of its texts' keys.</summary>
internal sealed record Feed(string Name)
{
    /// <summary>The newest, however old.</summary>
    public static readonly Feed Latest = new("latest");

    /// <summary>What came since midnight, the reader's.</summary>
    public static readonly Feed Today = new("today");

    /// <summary>The most read of the last 24 hours.</summary>
    public static readonly Feed Top = new("top");

    public static IReadOnlyList<Feed> All { get; } = [Latest, Today, Top];

    public static Feed? Named(string name) => All.FirstOrDefault(feed => feed.Name == name);
}
