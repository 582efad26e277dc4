using System.Globalization;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

/// <summary><c>s17</c>: the results of a stored query of the same reader.</summary>
internal sealed class QueryPayload(ResultsMenu results) : IStartPayload
{
    public string Prefix => "s";

    public async Task<IReadOnlyList<Reply>?> AnswerAsync(string rest, Visit visit, CancellationToken cancellationToken)
    {
        if (!long.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;

        var query = await visit.Unit.Queries.FindAsync(id, visit.Reader.Id, visit.Now, cancellationToken);
        var screen = query is null ? null : await results.TurnAsync(query, page: 1, visit, cancellationToken);
        return [screen?.Said(visit.ChatId) ?? new Reply.SendMessage(visit.ChatId, TgHtml.Of(visit.Say.Get("search.expired")))];
    }
}
