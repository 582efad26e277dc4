using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Sending;

/// <summary>A post in the form that is tried next: as it was made, or without what Telegram refused.</summary>
internal sealed record PostShape
{
    public required string Text { get; init; }

    public required string Plain { get; init; }

    public ParseMode ParseMode { get; init; } = ParseMode.Html;

    /// <summary>The picture to send, or to put in the place of the old one; null for a text, or a photo that keeps its picture.</summary>
    public PostPhoto? Photo { get; init; }

    /// <summary>What the message is, or becomes.</summary>
    public CopyForm Form { get; init; }

    public InlineKeyboardMarkup? Keyboard { get; init; }

    public string? PreviewUrl { get; init; }

    public LinkPreviewOptions Preview => PreviewUrl is null
        ? LinkPreviewOptions.Disabled
        : new LinkPreviewOptions { Url = PreviewUrl, PreferLargeMedia = true };

    private bool IsEdit { get; init; }

    private bool IsShortened { get; init; }

    private bool IsOtherForm { get; init; }

    /// <param name="copy">The message to edit; null for a post that is made anew.</param>
    public static PostShape Of(Post post, Copy? copy) => new()
    {
        Text = post.Text.Html,
        Plain = post.Text.Plain,
        Photo = post.Photo,
        Form = copy?.Form ?? (post.Photo is null ? CopyForm.Text : CopyForm.Photo),
        Keyboard = post.Keyboard,
        PreviewUrl = post.PreviewUrl,
        IsEdit = copy is not null,
    };

    /// <returns>The shape without what was refused; null when there is no remedy, or it was tried.</returns>
    public PostShape? Without(ApiErrorKind refused) => refused switch
    {
        ApiErrorKind.Unparsable when ParseMode != ParseMode.None => this with { Text = Plain, ParseMode = ParseMode.None },
        ApiErrorKind.MediaRefused when Photo is not null => this with { Photo = null, Form = IsEdit ? Form : CopyForm.Text },
        ApiErrorKind.ButtonsRefused when Keyboard is not null => this with { Keyboard = null },
        ApiErrorKind.TooLong when !IsShortened => Shortened(),
        ApiErrorKind.OtherForm when IsEdit && !IsOtherForm => InOtherForm(),
        _ => null,
    };

    /// <summary>Our own count said that it fits, so ours is wrong: half of it is sure to fit.</summary>
    private PostShape Shortened()
    {
        var half = Excerpt.Of(Plain, (Form == CopyForm.Text ? TgLimits.Message : TgLimits.Caption) / 2);
        return this with { Text = half, Plain = half, ParseMode = ParseMode.None, IsShortened = true };
    }

    /// <summary>What was noted of the message is wrong, which can be after a doubt.</summary>
    private PostShape InOtherForm() => this with
    {
        Photo = null,
        Form = Form == CopyForm.Text ? CopyForm.Photo : CopyForm.Text,
        IsOtherForm = true,
    };
}
