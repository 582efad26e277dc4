namespace TribuneBot.Simulator.World;

/// <summary>Inline queries that can still be answered or whose results can still be chosen.</summary>
internal sealed class InlineBook
{
    /// <summary>After this an answer comes too late; Telegram gives no more.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, InlineQuery> _queries = [];
    private long _last = 8_600_000_000_000;

    internal InlineQuery Open(Bot bot, long personId, string text, DateTimeOffset now)
    {
        foreach (var old in _queries.Values.Where(q => q.At + TimeSpan.FromMinutes(5) <= now).ToList())
            _queries.Remove(old.Id);
        var query = new InlineQuery((++_last).ToString(System.Globalization.CultureInfo.InvariantCulture), bot, personId, text, now);
        return _queries[query.Id] = query;
    }

    internal InlineQuery? Find(string id) => _queries.GetValueOrDefault(id);

    /// <summary>The query, if this bot may still answer it.</summary>
    internal InlineQuery? FindAnswerable(string id, Bot bot, DateTimeOffset now) =>
        Find(id) is { } query && query.Bot == bot && query.At + AnswerWithin > now ? query : null;
}
