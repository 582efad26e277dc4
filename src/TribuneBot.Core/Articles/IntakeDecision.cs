namespace TribuneBot.Core.Articles;

/// <summary>What is done with an incoming article.</summary>
/// <param name="Announce">Whether a dispatch is stored with it.</param>
public sealed record IntakeDecision(IntakeChange Change, bool Announce);
