using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Corrections;

/// <summary>Ends the correction at any step; what was sent stays as it is.</summary>
internal sealed class DropCorrectionButton : SentButton
{
    public const string Name = "bleave";

    public override string Verb => Name;

    protected override async Task<Answer?> PressAsync(Broadcast broadcast, Press press, Visit visit, CancellationToken cancellationToken)
    {
        var broadcasts = visit.Unit.Broadcasts;
        foreach (var language in (await broadcasts.DraftAsync(broadcast.Id, cancellationToken)).Keys)
            await broadcasts.SaveDraftAsync(broadcast.Id, language, text: null, cancellationToken);
        if (broadcast.AwaitsCorrection)
            await broadcasts.UpdateAsync(broadcast with { AwaitedLanguage = null }, cancellationToken);
        return Answer.With(new Screen(TgHtml.Of(visit.Say.Get("correction.dropped"))).Drawn(press.ChatId, press.MessageId));
    }
}
