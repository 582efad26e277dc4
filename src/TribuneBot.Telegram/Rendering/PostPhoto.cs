namespace TribuneBot.Telegram.Rendering;

/// <summary>A photo by its address on the web, or by the id under which Telegram keeps it.</summary>
public sealed record PostPhoto(string Source, bool IsFileId)
{
    public static PostPhoto OfUrl(string url) => new(url, IsFileId: false);

    public static PostPhoto OfFile(string fileId) => new(fileId, IsFileId: true);
}
