using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Callbacks;

/// <summary>Turns to a page of a stored query: query id, page from 1.</summary>
internal sealed class FindButton(ResultsMenu results) : IButton
{
    public const string Name = "find";

    /// <summary>More pages than anybody turns.</summary>
    public const int LastPage = 100_000;

    public string Verb => Name;

    public Role Role => Role.Reader;

    public async Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (press.Data.Number(0) is not { } queryId || press.Data.Number(1) is not (>= 1 and <= LastPage and var page))
            return null;

        if (await visit.Unit.Queries.FindAsync(queryId, visit.Reader.Id, visit.Now, cancellationToken) is not { } query)
            return null;

        var screen = await results.TurnAsync(query, (int)page, visit, cancellationToken);
        return Answer.With(screen.Drawn(press.ChatId, press.MessageId));
    }
}
