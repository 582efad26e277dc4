using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Callbacks;

/// <summary>Chooses the language of the bot's own words, its menu included. Languages of stories that were never chosen apart go with it.</summary>
internal sealed class LanguageButton(Texts texts, SettingsMenu menu) : IButton
{
    public const string Name = "lang";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        var code = press.Data.Text(0);
        if (!texts.IsInstalled(code))
            return Task.FromResult<Answer?>(null);

        var reader = visit.Reader;
        var areStoriesTheSame = reader.StoryLanguages is [var only] && only == reader.InterfaceLanguage;
        visit.Reader = reader with { InterfaceLanguage = code, StoryLanguages = areStoriesTheSame ? [code] : reader.StoryLanguages };
        return Task.FromResult<Answer?>(Answer.With(
            menu.Open(visit).Drawn(press.ChatId, press.MessageId), new Reply.SetMenu(press.ChatId, code, visit.Role)));
    }
}
