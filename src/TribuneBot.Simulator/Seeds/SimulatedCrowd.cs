namespace TribuneBot.Simulator;

/// <summary>Many persons at once. Their chats cost nothing until a bot or a person uses them.</summary>
/// <param name="FirstId">User id of the first; the others follow without gaps.</param>
/// <param name="Count">How many; 1 to 10,000,000.</param>
/// <param name="LanguageCode">Language of all of them.</param>
/// <param name="HasStarted">Whether they have already written to every bot.</param>
public sealed record SimulatedCrowd(long FirstId, int Count, string? LanguageCode = null, bool HasStarted = true);
