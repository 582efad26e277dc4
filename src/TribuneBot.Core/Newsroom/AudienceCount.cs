namespace TribuneBot.Core.Newsroom;

/// <summary>How many readers would get a broadcast, by the language whose text they would get.</summary>
/// <param name="ByLanguage">Language code → number of readers; a language without readers is absent.</param>
/// <param name="WithoutText">Chosen readers for whom none of the written languages is theirs: they get nothing.</param>
public sealed record AudienceCount(IReadOnlyDictionary<string, int> ByLanguage, int WithoutText);
