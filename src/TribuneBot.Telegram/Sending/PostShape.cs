using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Sending;

/// <summary>A post in the form that is tried next: as it was made, or without what Telegram refused.</summary>
internal sealed record PostShape
{
    public required string Text { get; init; }

    public required string Plain { get; init; }

    public ParseMode ParseMode { get; init; } = ParseMode.Html;

    public PostPhoto? Photo { get; init; }

    /// <summary>Whether a photo from the web may go by the id under which Telegram kept it before.</summary>
    public bool MayUseMemory { get; init; } = true;

    public InlineKeyboardMarkup? Keyboard { get; init; }

    public string? PreviewUrl { get; init; }

    private bool IsShortened { get; init; }

    public LinkPreviewOptions Preview => PreviewUrl is null
        ? LinkPreviewOptions.Disabled
        : new LinkPreviewOptions { Url = PreviewUrl, PreferLargeMedia = true };

    public static PostShape Of(Post post) => new()
    {
        Text = post.Text.Html,
        Plain = post.Text.Plain,
        Photo = post.Photo,
        Keyboard = post.Keyboard,
        PreviewUrl = post.PreviewUrl,
    };

    /// <returns>The shape without what was refused; null when there is no remedy, or it was tried.</returns>
    public PostShape? Without(ApiErrorKind refused) => refused switch
    {
        ApiErrorKind.Unparsable when ParseMode != ParseMode.None => this with { Text = Plain, ParseMode = ParseMode.None },
        ApiErrorKind.MediaRefused when Photo is not null => this with { Photo = null },
        ApiErrorKind.ButtonsRefused when Keyboard is not null => this with { Keyboard = null },
        ApiErrorKind.TooLong when !IsShortened => Shortened(),
        _ => null,
    };

    /// <summary>Our own count said that it fits, so ours is wrong: half of it is sure to fit.</summary>
    private PostShape Shortened()
    {
        var half = Excerpt.Of(Plain, (Photo is null ? TgLimits.Message : TgLimits.Caption) / 2);
        return this with { Text = half, Plain = half, ParseMode = ParseMode.None, IsShortened = true };
    }
}
