using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>Writes notices for the editors, inside the transaction of what they tell.</summary>
internal static class Notices
{
    public static void Add(SqliteSession session, NoticeKind kind, DeliveryKey key, string? reason, DateTimeOffset now) => session.Execute(
        "INSERT INTO Notices (Kind, DispatchId, TargetId, Reason, CreatedAt) VALUES (@kind, @dispatch, @target, @reason, @now)",
        ("@kind", (int)kind),
        ("@dispatch", key.DispatchId),
        ("@target", key.TargetId),
        ("@reason", reason ?? ""),
        ("@now", now.ToUnixTimeMilliseconds()));

    /// <summary>A notice of a source, which belongs to no delivery.</summary>
    public static void AddOfSource(SqliteSession session, NoticeKind kind, string source, string reason, DateTimeOffset now) => session.Execute(
        "INSERT INTO Notices (Kind, DispatchId, TargetId, Reason, CreatedAt, Subject) VALUES (@kind, 0, 0, @reason, @now, @source)",
        ("@kind", (int)kind),
        ("@source", source),
        ("@reason", reason),
        ("@now", now.ToUnixTimeMilliseconds()));
}
