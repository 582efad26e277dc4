namespace TribuneBot.Storage.Search;

internal readonly record struct RankedMatch(IndexMatch Match, double Score);
