using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Takes away the text of a language, or the photo when no language is named.</summary>
internal sealed class DropButton(TextScreens screens) : ComposingButton
{
    public const string Name = "bdrop";

    public override string Verb => Name;

    protected override Broadcast Change(Broadcast broadcast, CallbackData data) => data.Count > 1
        ? broadcast with { Texts = broadcast.Texts.Where(entry => entry.Key != data.Text(1)).ToDictionary() }
        : broadcast with { PhotoFileId = null };

    protected override Task<Screen> DrawAsync(Broadcast broadcast, Visit visit, CancellationToken cancellationToken) =>
        Task.FromResult(screens.Languages(broadcast, visit));
}
