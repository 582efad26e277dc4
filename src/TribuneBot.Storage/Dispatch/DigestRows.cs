using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Readers;

namespace TribuneBot.Storage.Dispatch;

/// <summary>
/// The digests of each zone and day, and whom they are for. The newsroom's asks what waits whose it is; every other one, and what is made for those who
/// come into a zone later in the day, asks the few who chose that zone what waits for them.
/// </summary>
internal static class DigestRows
{
    /// <summary>From zone to zone by the index: how many readers each has does not matter.</summary>
    public const string AllZones =
        """
        WITH RECURSIVE z(Zone) AS (
            VALUES ('')
            UNION ALL
            SELECT (SELECT min(n.Zone) FROM ReaderZones n WHERE n.Zone > z.Zone) FROM z WHERE z.Zone IS NOT NULL
        )
        SELECT z.Zone, EXISTS (SELECT 1 FROM ReaderZones n WHERE n.Zone = z.Zone AND n.IsNew = 1) FROM z WHERE z.Zone IS NOT NULL
        """;

    /// <summary>Those with something waiting who had no digest of this date in another zone. In the order of the target, by ranges of the key.</summary>
    public const string OfNewsroom =
        """
        SELECT DISTINCT i.TargetId FROM DigestItems i
        WHERE i.TargetId > @from AND i.TargetId <= @to AND i.DispatchId <= @last
            AND NOT EXISTS (SELECT 1 FROM ReaderZones z WHERE z.TargetId = i.TargetId AND (z.Zone <> '' OR z.Day >= @day))
        """;

    /// <summary>Those who chose the zone, have something waiting, and had no digest of this date, here or elsewhere.</summary>
    public const string OfChosen =
        """
        SELECT z.TargetId FROM ReaderZones z
        WHERE z.Zone = @zone AND z.TargetId > @from AND z.TargetId <= @to AND z.Day < @day
            AND EXISTS (SELECT 1 FROM DigestItems i WHERE i.TargetId = z.TargetId AND i.DispatchId <= @last)
        """;

    /// <summary>Not other digests: each is as old as its hour, whenever it was made.</summary>
    private static readonly string LastTold =
        $"SELECT Id FROM Dispatches WHERE CreatedAt < @hour AND Kind <> {(int)DispatchKind.Digest} ORDER BY Id DESC LIMIT 1";

    public static IReadOnlyList<DigestZone> Zones(SqliteSession session) => session.Query(
        AllZones, row => new DigestZone(row.GetString(0) is { Length: > 0 } zone ? zone : null, row.GetBoolean(1)));

    /// <summary>Whether there is a digest to make, or somebody new to have been looked at.</summary>
    public static bool IsToLookAt(SqliteSession session, DigestTurn turn) =>
        HasNewcomers(session, turn) || (!IsMade(session, turn) && IsWaitedFor(session, turn, isLate: false, LastBefore(session, turn.Hour)));

    /// <returns>False when there is nothing for anybody.</returns>
    public static bool Add(SqliteSession session, DigestTurn turn, DateTimeOffset expiresAt)
    {
        var isLate = IsMade(session, turn);
        if (isLate && !HasNewcomers(session, turn))
            return false;

        var last = LastBefore(session, turn.Hour);
        var isWaitedFor = IsWaitedFor(session, turn, isLate, last);
        if (isWaitedFor)
            Insert(session, turn, isLate, last, expiresAt);
        session.Execute("UPDATE ReaderZones SET IsNew = 0 WHERE Zone = @zone AND IsNew = 1", ("@zone", ZoneOf(turn)));
        return isWaitedFor;
    }

    /// <summary>Notes the date for those who chose a zone and were just given the digest, so that no other zone gives them its one.</summary>
    /// <param name="candidates">Yields TargetId.</param>
    public static void NoteGiven(SqliteSession session, string candidates, (string Name, object? Value)[] arguments) => session.Execute(
        $"""
        UPDATE ReaderZones SET Day = @day
        WHERE Day < @day AND TargetId IN (SELECT TargetId FROM ({candidates}))
            AND EXISTS (SELECT 1 FROM Deliveries d WHERE d.DispatchId = @dispatch AND d.TargetId = ReaderZones.TargetId)
        """,
        arguments);

    private static string ZoneOf(DigestTurn turn) => turn.Zone ?? ReaderZones.Newsroom;

    private static bool IsMade(SqliteSession session, DigestTurn turn) => session.Scalar(
        "SELECT 1 FROM Digests WHERE Zone = @zone AND Day = @day AND IsLate = 0",
        ("@zone", ZoneOf(turn)),
        ("@day", turn.Day.DayNumber)) is not null;

    private static bool HasNewcomers(SqliteSession session, DigestTurn turn) =>
        session.Scalar("SELECT 1 FROM ReaderZones WHERE Zone = @zone AND IsNew = 1 LIMIT 1", ("@zone", ZoneOf(turn))) is not null;

    private static long LastBefore(SqliteSession session, DateTimeOffset hour) =>
        session.Number(LastTold, ("@hour", hour.ToUnixTimeMilliseconds())) ?? 0;

    private static bool IsWaitedFor(SqliteSession session, DigestTurn turn, bool isLate, long last) => session.Scalar(
        $"SELECT 1 FROM ({(turn.Zone is null && !isLate ? OfNewsroom : OfChosen)}) LIMIT 1",
        ("@zone", ZoneOf(turn)),
        ("@day", turn.Day.DayNumber),
        ("@last", last),
        ("@from", 0L),
        ("@to", long.MaxValue)) is not null;

    private static void Insert(SqliteSession session, DigestTurn turn, bool isLate, long last, DateTimeOffset expiresAt)
    {
        var id = DispatchRows.Add(
            session, new NewDispatch(DispatchKind.Digest, ArticleId: null, BroadcastId: null, Language: null, turn.Hour, expiresAt));
        session.Execute(
            "INSERT INTO Digests (DispatchId, Zone, Day, IsLate, LastTold) VALUES (@id, @zone, @day, @late, @last)",
            ("@id", id),
            ("@zone", ZoneOf(turn)),
            ("@day", turn.Day.DayNumber),
            ("@late", isLate),
            ("@last", last));
    }
}
