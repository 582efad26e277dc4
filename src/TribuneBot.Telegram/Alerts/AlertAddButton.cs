using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Alerts;

/// <summary>Saves the search whose results are shown, and draws them again: query id, page.</summary>
internal sealed class AlertAddButton(AlertDesk desk, ResultsMenu results) : IButton
{
    public const string Name = "alert";

    /// <summary>So that the whole notice fits.</summary>
    private const int LongestQuery = 60;

    public string Verb => Name;

    public Role Role => Role.Reader;

    public async Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (press.Data.Number(0) is not { } queryId || press.Data.Number(1) is not (>= 0 and <= FindButton.LastPage and var page))
            return null;
        if (await visit.Unit.Queries.FindAsync(queryId, visit.Reader.Id, visit.Now, cancellationToken) is not { } query)
            return null;

        var (_, refusal) = await desk.AddAsync(query.Query, visit, cancellationToken);
        if (refusal is not null)
            return Answer.Noting(AlertDesk.Refusal(refusal, visit));

        var screen = await results.TurnAsync(query, (int)page, visit, cancellationToken);
        return Answer.Noting(
            visit.Say.Get("alert.saved-notice", ("query", Excerpt.Of(query.Query, LongestQuery))), screen.Drawn(press.ChatId, press.MessageId));
    }
}
