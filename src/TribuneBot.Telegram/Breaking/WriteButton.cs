using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Asks for the text in a language: broadcast, language.</summary>
internal sealed class WriteButton(TextScreens screens, Texts texts) : ComposingButton
{
    public const string Name = "bwrite";

    public override string Verb => Name;

    protected override Broadcast? Change(Broadcast broadcast, CallbackData data) =>
        texts.IsInstalled(data.Text(1)) ? broadcast with { AwaitedLanguage = data.Text(1) } : null;

    protected override Task<Screen> DrawAsync(Broadcast broadcast, Visit visit, CancellationToken cancellationToken) =>
        Task.FromResult(screens.Awaiting(broadcast, visit));
}
