using Telegram.Bot.Types;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Commands;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Corrections;

/// <summary>Takes the corrected text that an editor was asked for, and shows what it would look like.</summary>
internal sealed class CorrectionListener(CorrectionScreens screens) : IListener
{
    public async Task<IReadOnlyList<Reply>?> HearAsync(Message message, Visit visit, CancellationToken cancellationToken)
    {
        if (visit.Role < Role.Editor
            || await visit.Unit.Broadcasts.CorrectedOfAsync(visit.Reader.Id, cancellationToken) is not { AwaitedLanguage: { } language } broadcast)
        {
            return null;
        }

        var written = TextOf(message);
        if (Objection(written, broadcast, language, visit) is { } objection)
            return [new Reply.SendMessage(visit.ChatId, TgHtml.Of(objection))];

        var broadcasts = visit.Unit.Broadcasts;
        await broadcasts.SaveDraftAsync(broadcast.Id, language, written, cancellationToken);
        await broadcasts.UpdateAsync(broadcast with { AwaitedLanguage = null }, cancellationToken);
        var draft = await broadcasts.DraftAsync(broadcast.Id, cancellationToken);
        return [.. screens.Preview(broadcast, draft, visit), CorrectionScreens.Confirm(broadcast, draft, visit).Said(visit.ChatId)];
    }

    /// <summary>The words below a photo count; the photo that was sent stays.</summary>
    private static FormattedText? TextOf(Message message)
    {
        var words = message.Text ?? message.Caption;
        return string.IsNullOrWhiteSpace(words)
            ? null
            : FormattedTextReader.Read(words, message.Text is null ? message.CaptionEntities : message.Entities);
    }

    private static string? Objection(FormattedText? written, Broadcast broadcast, string language, Visit visit)
    {
        if (written is null)
            return visit.Say.Get("correction.text-only");

        var present = broadcast.Texts[language];
        if (written.Text == present.Text && written.Marks.SequenceEqual(present.Marks))
            return visit.Say.Get("correction.same");

        var hasPhoto = broadcast.PhotoFileId is not null;
        if (BroadcastPost.Fits(written, hasPhoto))
            return null;

        return visit.Say.Get(
            "correction.too-long",
            ("length", FormattedTextRenderer.Render(written).Length),
            ("most", hasPhoto ? TgLimits.Caption : TgLimits.Message));
    }
}
