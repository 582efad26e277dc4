using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>The screens on which an editor writes: what is written so far, and what is awaited.</summary>
internal sealed class TextScreens(Texts texts)
{
    private const int LongestExcerpt = 80;

    /// <summary>The languages, with what is written in each.</summary>
    public Screen Languages(Broadcast broadcast, Visit visit)
    {
        var say = visit.Say;
        var text = TgHtml.Of(html =>
        {
            html.Bold(say.Get("broadcast.title"));
            foreach (var language in texts.Languages.Where(broadcast.Texts.ContainsKey))
                html.Blank().Text($"{texts.For(language).Name}: ").Italic(Excerpt.Of(OneLine(broadcast.Texts[language].Text), LongestExcerpt));
            if (broadcast.PhotoFileId is not null)
                html.Blank().Text(say.Get("broadcast.has-photo"));
            html.Blank().Text(say.Get(broadcast.Texts.Count == 0 ? "broadcast.choose-language" : "broadcast.another-language"));
        });

        var keyboard = new Keyboard()
            .Row([.. texts.Languages.Select(language => Keyboard.Toggle(
                broadcast.Texts.ContainsKey(language), texts.For(language).Name, WriteButton.Name, broadcast.Id, language))]);
        if (broadcast.PhotoFileId is not null)
            keyboard.Row(Keyboard.Button(say.Get("broadcast.drop-photo"), DropButton.Name, broadcast.Id));
        if (broadcast.Texts.Count > 0)
            keyboard.Row(Keyboard.Button(say.Get("broadcast.to-targets"), TargetsButton.Name, broadcast.Id));
        return new Screen(text, keyboard.Row(Cancel(broadcast, say)).Build());
    }

    /// <summary>Asks for the text in one language.</summary>
    public Screen Awaiting(Broadcast broadcast, Visit visit)
    {
        var language = broadcast.AwaitedLanguage!;
        var isWritten = broadcast.Texts.ContainsKey(language);
        var hint = isWritten ? "broadcast.replaces" : broadcast.PhotoFileId is null ? "broadcast.photo-hint" : "broadcast.has-photo";
        var text = TgHtml.Of(html => html
            .Bold(visit.Say.Get("broadcast.title"))
            .Blank().Text(visit.Say.Get("broadcast.send-text", ("language", texts.For(language).Name)))
            .Blank().Text(visit.Say.Get(hint)));

        var keyboard = new Keyboard();
        if (isWritten)
            keyboard.Row(Keyboard.Button(visit.Say.Get("broadcast.drop-text"), DropButton.Name, broadcast.Id, language));
        return new Screen(text, keyboard
            .Row(Keyboard.Button(visit.Say.Get("broadcast.back"), LanguagesButton.Name, broadcast.Id), Cancel(broadcast, visit.Say))
            .Build());
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static InlineKeyboardButton Cancel(Broadcast broadcast, LocalText say) =>
        Keyboard.Button(say.Get("broadcast.cancel"), CancelButton.Name, broadcast.Id);
}
