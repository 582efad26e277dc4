using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Readers;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;
using TribuneBot.Telegram.Zones;

namespace TribuneBot.Telegram.Menus;

/// <summary>A reader's choices, all changed in place. Each sign in the text stands again on the buttons that belong to it.</summary>
internal sealed class SettingsMenu(Texts texts, ZoneMenu zones)
{
    private const string WordsSign = "💬";
    private const string StoriesSign = "📰";
    private const string BreakingSign = "⚡";
    private const string StoppedSign = "⏸";

    public Screen Open(Visit visit)
    {
        var say = visit.Say;
        var text = TgHtml.Of(html =>
        {
            html.Bold(say.Get("settings.title"))
                .Blank().Text($"{WordsSign} {say.Get("settings.words")}")
                .Line().Text($"{StoriesSign} {say.Get("settings.stories")}")
                .Line().Text($"{BreakingSign} {say.Get("settings.breaking")}")
                .Line().Text($"{ZoneMenu.Sign} {say.Get("settings.timezone", ("zone", zones.StateOf(visit)))}");
            if (visit.Reader.State == ReaderState.Stopped)
                html.Blank().Text($"{StoppedSign} {say.Get("settings.stopped")}");
        });

        var keyboard = new Keyboard()
            .Row([.. texts.Languages.Select(code => Language(WordsSign, visit.Reader.InterfaceLanguage == code, code, LanguageButton.Name))])
            .Row([.. texts.Languages.Select(code => Language(StoriesSign, visit.Reader.StoryLanguages.Contains(code), code, StoriesButton.Name))])
            .Row(Keyboard.Toggle(
                visit.Reader.WantsBreaking, $"{BreakingSign} {say.Get("settings.breaking-button")}", BreakingButton.Name, visit.Reader.WantsBreaking ? 0 : 1));
        keyboard.Row(Keyboard.Button($"{ZoneMenu.Sign} {say.Get("settings.timezone-button")}", ZonesButton.Name));
        if (visit.Reader.State == ReaderState.Stopped)
            keyboard.Row(Keyboard.Button(say.Get("stop.resume"), ResumeButton.Name, ResumeButton.InSettings));
        return new Screen(text, keyboard.Build());
    }

    private InlineKeyboardButton Language(string sign, bool isOn, string code, string verb) =>
        Keyboard.Toggle(isOn, $"{sign} {texts.For(code).Name}", verb, code);
}
