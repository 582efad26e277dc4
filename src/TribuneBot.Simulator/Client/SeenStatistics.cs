namespace TribuneBot.Simulator;

/// <summary>How much bots sent and how fast, messages and edits together.</summary>
/// <param name="Sent">Messages.</param>
/// <param name="Edited">Edits.</param>
/// <param name="HighestInSecond">Most in any second of the clock.</param>
/// <param name="HighestInSlidingSecond">Most in any stretch of one second.</param>
/// <param name="SentTwice">What one chat holds more than once.</param>
public sealed record SeenStatistics(long Sent, long Edited, int HighestInSecond, int HighestInSlidingSecond, IReadOnlyList<SeenDuplicate> SentTwice);
