using Telegram.Bot.Types;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Telegram.Locales;

namespace TribuneBot.Telegram.Updates;

/// <summary>Receives people: finds or makes the reader, looks up their role, and stores what their visit changed.</summary>
internal sealed class Reception(IEditorDirectory editors, Texts texts, TimeProvider time)
{
    public async Task<Visit> OpenAsync(User user, IUpdateUnit unit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var known = await unit.Readers.FindAsync(user.Id, cancellationToken);
        var reader = (known ?? Newcomer(user, now)) with { LastActiveAt = now };

        // Whoever writes to the bot has not blocked it.
        if (reader.State == ReaderState.Suspended)
            reader = reader with { State = ReaderState.Active };

        var role = await editors.RoleOfAsync(user.Id, cancellationToken);
        return new Visit(unit, reader, role, now, texts);
    }

    public static Task CloseAsync(Visit visit, CancellationToken cancellationToken) =>
        visit.Unit.Readers.SaveAsync(visit.Reader, cancellationToken);

    private Reader Newcomer(User user, DateTimeOffset now)
    {
        var language = texts.Pick(user.LanguageCode);
        return new Reader
        {
            Id = user.Id,
            InterfaceLanguage = language,
            StoryLanguages = [language],
            JoinedAt = now,
            LastActiveAt = now,
        };
    }
}
