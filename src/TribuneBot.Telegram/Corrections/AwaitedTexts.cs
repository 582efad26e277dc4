using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Corrections;

/// <summary>At most one text is awaited from an editor: the last one that was asked for. What is written already stays.</summary>
internal static class AwaitedTexts
{
    /// <summary>Neither a correction nor a new broadcast awaits a text any more.</summary>
    public static async Task LetGoAsync(Visit visit, CancellationToken cancellationToken)
    {
        await LetCorrectionGoAsync(visit, cancellationToken);
        if (await visit.Unit.Broadcasts.OpenOfAsync(visit.Reader.Id, cancellationToken) is { AwaitedLanguage: not null } open)
            await visit.Unit.Broadcasts.UpdateAsync(open with { AwaitedLanguage = null }, cancellationToken);
    }

    public static async Task LetCorrectionGoAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (await visit.Unit.Broadcasts.CorrectedOfAsync(visit.Reader.Id, cancellationToken) is { } sent)
            await visit.Unit.Broadcasts.UpdateAsync(sent with { AwaitedLanguage = null }, cancellationToken);
    }
}
