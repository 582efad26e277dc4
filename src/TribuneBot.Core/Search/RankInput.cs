namespace TribuneBot.Core.Search;

/// <summary>What is known of one candidate when it is ranked.</summary>
/// <param name="Terms">One entry for each term of the query that is not excluded, in any order.</param>
/// <param name="BodyWords">Words of the text; 0 for a teaser.</param>
/// <param name="IsExactTitle">The query, folded, is the whole title (<see cref="Languages.Words.Join"/> of both is equal).</param>
/// <param name="SortTime">The article's <see cref="Articles.Article.SortTime"/>.</param>
public readonly record struct RankInput(IReadOnlyList<TermMatch> Terms, int BodyWords, bool IsExactTitle, DateTimeOffset SortTime);
