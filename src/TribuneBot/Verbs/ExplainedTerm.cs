using TribuneBot.Core.Search;

namespace TribuneBot.Verbs;

/// <summary>A term of a query as <c>search --explain</c> shows it.</summary>
/// <param name="Field">anywhere, title or tags.</param>
/// <param name="Forms">The index words any of which will do.</param>
internal sealed record ExplainedTerm(string Text, string Field, bool Prefix, int Occurrences, IReadOnlyList<string> Forms)
{
    public static ExplainedTerm Of(QueryTerm term) => new(
        string.Join(' ', term.Words), term.Field.ToString().ToLowerInvariant(), term.IsPrefix, term.Occurrences,
        [.. term.Alternatives.Select(words => string.Join(' ', words) + (term.IsBeginning(words) ? "*" : ""))]);

    public string Line => $"{(Field == "anywhere" ? "" : Field + ": ")}{Text}{(Prefix ? "*" : "")}  ({string.Join(" | ", Forms)})";
}
