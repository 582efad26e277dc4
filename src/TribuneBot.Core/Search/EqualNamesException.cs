namespace TribuneBot.Core.Search;

/// <summary>A list of equal names that cannot be read.</summary>
public sealed class EqualNamesException(int line, string problem) : Exception($"line {line}: {problem}")
{
    /// <summary>From 1.</summary>
    public int Line { get; } = line;
}
