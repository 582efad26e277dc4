namespace TribuneBot.Core.Search;

/// <summary>A word of a text that meets terms of a query.</summary>
/// <param name="Terms">One bit for each term met, by its place among the query's terms; the last bit stands for all from the 64th on.</param>
internal readonly record struct FoundWord(int Start, int Length, ulong Terms)
{
    public int End => Start + Length;
}
