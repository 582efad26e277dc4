namespace TribuneBot.Fakes;

/// <param name="IsReason">It brings the story; otherwise a followed topic or another alert does.</param>
/// <param name="On">The newsroom's day.</param>
internal sealed record InMemoryAlertMatch(long DispatchId, long TargetId, long AlertId, bool IsReason, DateOnly On);
