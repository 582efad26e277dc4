using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Readers;

/// <summary>The time zones that readers have chosen. Whoever never chose one has no row, and costs nothing.</summary>
internal static class ReaderZones
{
    /// <summary>Stands for the newsroom's zone: a NULL would not be equal to itself.</summary>
    public const string Newsroom = "";

    /// <summary>
    /// How long who is back in the newsroom's zone is remembered: until no date of a digest they were given elsewhere can come there again.
    /// </summary>
    public static readonly TimeSpan LeftKeptFor = TimeSpan.FromHours(48);

    /// <summary>
    /// The date of the newsroom's last digest that a reader without a row had, or may have had: of one that is over, the deliveries are gone.
    /// </summary>
    private static readonly string LastOfNewsroom =
        $"""
        coalesce((
            SELECT g.Day FROM Digests g CROSS JOIN Dispatches x ON x.Id = g.DispatchId CROSS JOIN Readers r ON r.TargetId = @target
            WHERE g.Zone = '' AND g.IsLate = 0 AND (
                (x.State >= {(int)DispatchState.Done} AND x.CreatedAt > r.JoinedAt)
                OR EXISTS (SELECT 1 FROM Deliveries d WHERE d.DispatchId = x.Id AND d.TargetId = @target))
            ORDER BY g.Day DESC LIMIT 1), 0)
        """;

    private static readonly string Choose =
        $"""
        INSERT INTO ReaderZones (TargetId, Zone, Day, IsNew, ChangedAt) VALUES (@target, @zone, {LastOfNewsroom}, 1, @now)
        ON CONFLICT (TargetId) DO UPDATE SET Zone = @zone, IsNew = 1, ChangedAt = @now
        """;

    /// <summary>Null where the reader has the newsroom's.</summary>
    public static string? Find(SqliteSession session, long targetId) =>
        (string?)session.Scalar("SELECT Zone FROM ReaderZones WHERE TargetId = @target AND Zone <> ''", ("@target", targetId));

    /// <param name="zone">IANA id, or null for the newsroom's.</param>
    public static void Set(SqliteSession session, long targetId, string? zone, DateTimeOffset now) => session.Execute(
        Choose, ("@target", targetId), ("@zone", zone ?? Newsroom), ("@now", now.ToUnixTimeMilliseconds()));

    public static void Forget(SqliteSession session, long targetId) =>
        session.Execute("DELETE FROM ReaderZones WHERE TargetId = @target", ("@target", targetId));

    /// <summary>Those who have been back in the newsroom's zone for long enough.</summary>
    /// <returns>How many there were.</returns>
    public static int Prune(SqliteSession session, DateTimeOffset now) => session.Execute(
        "DELETE FROM ReaderZones WHERE Zone = '' AND ChangedAt < @before", ("@before", (now - LeftKeptFor).ToUnixTimeMilliseconds()));
}
