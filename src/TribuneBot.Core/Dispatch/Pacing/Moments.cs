namespace TribuneBot.Core.Dispatch.Pacing;

/// <summary>Moments are monotonic: the time since the pacer's start.</summary>
internal static class Moments
{
    public static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
