namespace TribuneBot.Core.Search;

/// <summary>A query that asks for less than the one that found too little.</summary>
/// <param name="Query">The whole query, ready to be searched for.</param>
/// <param name="Without">What it leaves out, as the reader wrote it; empty where the words may stand apart or anywhere instead.</param>
/// <param name="Kind">What was given up.</param>
public sealed record WiderQuery(string Query, string Without, WiderKind Kind);
