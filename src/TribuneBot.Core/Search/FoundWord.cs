namespace TribuneBot.Core.Search;

/// <summary>A word of a text that meets terms of a query.</summary>
/// <param name="Terms">One bit for each term met, by its place among the query's terms.</param>
internal readonly record struct FoundWord(int Start, int Length, uint Terms)
{
    public int End => Start + Length;
}
