namespace TribuneBot.Core.Search.Spelling;

/// <summary>A name that was perhaps meant, whichever of its spellings the archive has.</summary>
/// <param name="Name">Folded.</param>
/// <param name="Cost">What it takes to make the word of it, above 0.</param>
/// <param name="Forms">How the index may have it or one of its equals.</param>
public sealed record NearName(string Name, double Cost, IReadOnlyList<string> Forms);
