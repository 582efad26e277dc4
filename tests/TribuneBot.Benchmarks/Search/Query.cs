namespace TribuneBot.Benchmarks.Search;

/// <param name="Text">As a reader writes it.</param>
/// <param name="Baseline">The same in FTS5's language.</param>
internal sealed record Query(string Text, string Baseline);
