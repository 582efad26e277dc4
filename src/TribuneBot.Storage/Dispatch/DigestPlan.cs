using TribuneBot.Storage.Readers;

namespace TribuneBot.Storage.Dispatch;

/// <summary>Whom a digest is for.</summary>
/// <param name="Zone">Empty for the newsroom's.</param>
/// <param name="Day">The date in that zone, as a day number.</param>
/// <param name="IsLate">Made after the zone's digest of that date, for those who came into the zone since.</param>
/// <param name="LastTold">It tells of dispatches up to this one.</param>
internal sealed record DigestPlan(string Zone, int Day, bool IsLate, long LastTold)
{
    /// <summary>Asks what waits whose it is; every other digest asks the few who chose its zone.</summary>
    public bool IsNewsrooms => Zone == ReaderZones.Newsroom && !IsLate;
}
