namespace TribuneBot.Core.Search;

/// <summary>One thing an article has or has not.</summary>
/// <param name="Words">The folded words as they were written, side by side: one word, or the words of a phrase; for a filter its tag.</param>
/// <param name="Alternatives">
/// Any of them will do. Each is a sequence of index words that stand side by side; one alternative for each language's stemming, for each
/// other script and each equal name, without repetition, the words as they were written first.
/// </param>
/// <param name="IsPrefix">Words that begin with it count too: each alternative is one word, and one that begins so is itself a beginning
/// (<see cref="IsBeginning"/>).</param>
/// <param name="Field">Where it must stand.</param>
/// <param name="Occurrences">How often the query has it, at least 1.</param>
public sealed record QueryTerm(
    IReadOnlyList<string> Words,
    IReadOnlyList<IReadOnlyList<string>> Alternatives,
    bool IsPrefix = false,
    QueryField Field = QueryField.Anywhere,
    int Occurrences = 1)
{
    /// <summary>The term in the words of the query language, without the sign of an exclusion.</summary>
    public string Text { get; init; } = "";

    /// <summary>
    /// Whether index words that begin with an alternative count too. A stem that is shorter than what was written is met as it stands:
    /// "presiden*" is met by "presid", of which all that begins so would be too much.
    /// </summary>
    public bool IsBeginning(IReadOnlyList<string> alternative) => IsPrefix && alternative[0].StartsWith(Words[0], StringComparison.Ordinal);

    /// <summary>A tag rather than words of a text: it decides whether an article is found, never how well.</summary>
    public bool IsFilter => Field == QueryField.Tags;
}
