using Telegram.Bot.Types;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Commands;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Takes the text or photo that an open broadcast awaits from its editor.</summary>
internal sealed class BroadcastListener(TextScreens screens, Texts texts) : IListener
{
    public async Task<IReadOnlyList<Reply>?> HearAsync(Message message, Visit visit, CancellationToken cancellationToken)
    {
        if (visit.Role < Role.Editor
            || await visit.Unit.Broadcasts.OpenOfAsync(visit.Reader.Id, cancellationToken) is not { AwaitedLanguage: { } language } broadcast)
        {
            return null;
        }

        if (Taken(message, broadcast, language) is not { } changed)
            return [Said(visit, visit.Say.Get("broadcast.text-or-photo"))];
        if (TooLong(changed) is { } tooLong)
            return [Said(visit, TooLongWords(changed, tooLong, visit.Say))];

        await visit.Unit.Broadcasts.UpdateAsync(changed with { CardMessageId = null }, cancellationToken);
        var screen = changed.AwaitedLanguage is null ? screens.Languages(changed, visit) : screens.Awaiting(changed, visit);
        return broadcast.CardMessageId is { } card
            ? [new Reply.EditKeyboard(visit.ChatId, card, Keyboard: null), screen.Said(visit.ChatId)]
            : [screen.Said(visit.ChatId)];
    }

    /// <returns>Null when the message is neither text nor photo.</returns>
    private static Broadcast? Taken(Message message, Broadcast broadcast, string language)
    {
        var photo = message.Photo is [.., var largest] ? largest.FileId : null;
        var words = photo is null ? message.Text : message.Caption;
        if (photo is null && string.IsNullOrWhiteSpace(words))
            return null;

        var pictured = photo is null ? broadcast : broadcast with { PhotoFileId = photo };
        if (string.IsNullOrWhiteSpace(words))
            return pictured;

        var written = FormattedTextReader.Read(words, photo is null ? message.Entities : message.CaptionEntities);
        return pictured with
        {
            AwaitedLanguage = null,
            Texts = new Dictionary<string, FormattedText>(pictured.Texts) { [language] = written },
        };
    }

    /// <summary>The language whose text could not be posted as it is, or null.</summary>
    private string? TooLong(Broadcast broadcast) => texts.Languages.FirstOrDefault(language =>
        broadcast.Texts.TryGetValue(language, out var written) && !BroadcastPost.Fits(written, broadcast.PhotoFileId is not null));

    private string TooLongWords(Broadcast broadcast, string language, LocalText say) => say.Get(
        broadcast.PhotoFileId is null ? "broadcast.too-long" : "broadcast.too-long-for-photo",
        ("language", texts.For(language).Name),
        ("length", FormattedTextRenderer.Render(broadcast.Texts[language]).Length),
        ("most", broadcast.PhotoFileId is null ? TgLimits.Message : TgLimits.Caption));

    private static Reply.SendMessage Said(Visit visit, string words) => new(visit.ChatId, TgHtml.Of(words));
}
