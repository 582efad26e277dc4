using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Telegram.Rendering;

/// <summary>
/// An editor's message as it is posted: their own words and marks. Outside private chats a button leads to the bot's; a correction says when.
/// </summary>
internal static class BroadcastPost
{
    /// <returns>Null when nothing was written in this language.</returns>
    public static Post? Of(Broadcast broadcast, string language, PostContext context) =>
        broadcast.Texts.TryGetValue(language, out var written) ? Of(written, broadcast.PhotoFileId, context) : null;

    /// <summary>As readers get it in their own chats.</summary>
    public static Post? ForReader(Broadcast broadcast, string language)
    {
        if (!broadcast.Texts.TryGetValue(language, out var written))
            return null;

        var text = FormattedTextRenderer.Render(written);
        return new Post(text, PhotoOf(broadcast.PhotoFileId, text));
    }

    public static Post Of(FormattedText written, string? photoFileId, PostContext context)
    {
        var isCaption = context.Form == CopyForm.Photo || (context.Form is null && photoFileId is not null);
        var text = TextOf(written, isCaption ? TgLimits.Caption : TgLimits.Message, context);
        // The photo of a message that is edited stays as it is.
        var photo = context.Form is null ? PhotoOf(photoFileId, text) : null;
        return new Post(text, photo, context.IsPrivate ? null : ToBot(context));
    }

    /// <summary>Whether it can be posted as it is: 4,096 code points, 1,024 under a photo, and not blank.</summary>
    public static bool Fits(FormattedText written, bool hasPhoto)
    {
        var text = FormattedTextRenderer.Render(written);
        return !text.IsEmpty && (hasPhoto ? text.FitsCaption : text.FitsMessage);
    }

    /// <summary>Where the line about the correction has no room, the editor's words are worth more.</summary>
    private static TgText TextOf(FormattedText written, int most, PostContext context)
    {
        if (context.UpdatedLine() is not { } updated)
            return FormattedTextRenderer.Render(written);

        var marked = TgHtml.Of(html => html.Formatted(written).Blank().Italic(updated));
        return marked.Length <= most ? marked : FormattedTextRenderer.Render(written);
    }

    private static PostPhoto? PhotoOf(string? fileId, TgText caption) =>
        fileId is not null && caption.FitsCaption ? PostPhoto.OfFile(fileId) : null;

    private static InlineKeyboardMarkup ToBot(PostContext context) =>
        new(InlineKeyboardButton.WithUrl(context.Words.Get("button.in-private"), context.ToBot("b")));
}
