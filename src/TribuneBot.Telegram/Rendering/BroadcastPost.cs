using TribuneBot.Core.Newsroom;

namespace TribuneBot.Telegram.Rendering;

/// <summary>An editor's message as it is posted: their own words and marks, nothing added.</summary>
internal static class BroadcastPost
{
    /// <returns>Null when nothing was written in this language.</returns>
    public static Post? Of(Broadcast broadcast, string language)
    {
        if (!broadcast.Texts.TryGetValue(language, out var written))
            return null;

        var text = FormattedTextRenderer.Render(written);
        var photo = broadcast.PhotoFileId is { } fileId && text.FitsCaption ? PostPhoto.OfFile(fileId) : null;
        return new Post(text, photo);
    }

    /// <summary>Whether it can be posted as it is: 4,096 code points, 1,024 under a photo, and not blank.</summary>
    public static bool Fits(FormattedText written, bool hasPhoto)
    {
        var text = FormattedTextRenderer.Render(written);
        return !text.IsEmpty && (hasPhoto ? text.FitsCaption : text.FitsMessage);
    }
}
