using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Callbacks;

/// <summary>Adds a language of stories or takes it away; one always remains.</summary>
internal sealed class StoriesButton(Texts texts, SettingsMenu menu) : IButton
{
    public const string Name = "stories";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        var code = press.Data.Text(0);
        if (!texts.IsInstalled(code))
            return Task.FromResult<Answer?>(null);

        var chosen = visit.Reader.StoryLanguages;
        IReadOnlyList<string> languages = chosen.Contains(code) ? [.. chosen.Where(language => language != code)] : [.. chosen, code];
        if (languages.Count == 0)
        {
            return Task.FromResult<Answer?>(
                Answer.Noting(visit.Say.Get("settings.one-language"), menu.Open(visit).Drawn(press.ChatId, press.MessageId)));
        }

        visit.Reader = visit.Reader with { StoryLanguages = languages };
        return Task.FromResult<Answer?>(Answer.With(menu.Open(visit).Drawn(press.ChatId, press.MessageId)));
    }
}
