using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Corrections;

/// <summary>Asks for a corrected text: broadcast, and its language once that is chosen. What was sent stays until the correction is published.</summary>
internal sealed class EditButton(CorrectionScreens screens) : SentButton
{
    public const string Name = "bedit";

    public override string Verb => Name;

    protected override async Task<Answer?> PressAsync(Broadcast broadcast, Press press, Visit visit, CancellationToken cancellationToken)
    {
        var language = press.Data.Count > 1 ? press.Data.Text(1) : broadcast.Texts.Count == 1 ? broadcast.Texts.Keys.Single() : null;
        if (language is null)
            return Answer.With(screens.Languages(broadcast, visit).Said(press.ChatId));

        if (!broadcast.Texts.TryGetValue(language, out var present))
            return null;

        await AwaitedTexts.LetGoAsync(visit, cancellationToken);
        await visit.Unit.Broadcasts.UpdateAsync(broadcast with { AwaitedLanguage = language }, cancellationToken);
        var draft = await visit.Unit.Broadcasts.DraftAsync(broadcast.Id, cancellationToken);
        return Answer.With(
            new Reply.SendPost(press.ChatId, new Post(FormattedTextRenderer.Render(draft.GetValueOrDefault(language, present)))),
            screens.Awaiting(broadcast, language, visit).Said(press.ChatId));
    }
}
