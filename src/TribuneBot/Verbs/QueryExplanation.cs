using TribuneBot.Core.Search;
using TribuneBot.Storage;

namespace TribuneBot.Verbs;

/// <summary>What a query was understood to ask for.</summary>
/// <param name="Wanted">All of the lists must be met, each by any of its terms.</param>
/// <param name="Excluded">None may be met.</param>
/// <param name="From">The first moment that counts, ISO 8601 in UTC; null for the beginning.</param>
/// <param name="Until">The first moment that counts no more; null for no end.</param>
/// <param name="Misunderstood">What looks like a restriction and is none: its words are looked for.</param>
internal sealed record QueryExplanation(
    string Understood,
    IReadOnlyList<IReadOnlyList<ExplainedTerm>> Wanted,
    IReadOnlyList<ExplainedTerm> Excluded,
    string? From,
    string? Until,
    string Order,
    IReadOnlyList<string> Misunderstood)
{
    public static QueryExplanation Of(SearchRequest request, StorageOptions options, DateTimeOffset now)
    {
        var query = options.Queries.Parse(request.Query);
        var (from, until) = query.Period.Resolve(now, options.TimeZone);
        return new QueryExplanation(
            query.Understood,
            [.. query.Clauses.Select(clause => clause.Terms.Select(ExplainedTerm.Of).ToList())],
            [.. query.Excluded.Select(ExplainedTerm.Of)],
            UtcTime.Iso(from),
            UtcTime.Iso(until),
            (query.Order ?? request.Order).ToString().ToLowerInvariant(),
            query.Misunderstood);
    }

    public async Task WriteAsync(TextWriter output)
    {
        await output.WriteLineAsync($"Understood: {Understood}");
        foreach (var clause in Wanted)
            await output.WriteLineAsync("  wanted    " + string.Join("\n     or     ", clause.Select(term => term.Line)));
        foreach (var term in Excluded)
            await output.WriteLineAsync("  excluded  " + term.Line);
        if (From is not null || Until is not null)
            await output.WriteLineAsync($"  published {From ?? "…"} – {Until ?? "…"}");
        await output.WriteLineAsync($"  order     {Order}");
        foreach (var part in Misunderstood)
            await output.WriteLineAsync($"  not understood, looked for as words: {part}");
    }
}
