namespace TribuneBot.Core.Search;

/// <summary>How often a term of the query stands in the parts of one article.</summary>
/// <param name="Weight">How much the term tells, from <see cref="Ranking.Weight"/>; 1 where document frequencies are not known.</param>
public readonly record struct TermMatch(double Weight, int InTitle, int InLead, int InBody);
