using Microsoft.Data.Sqlite;
using TribuneBot.Core.Push;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Push;

internal sealed class HubLeases(TribuneFile file) : IHubLeases
{
    private const int MostDue = 50;

    private const string Select =
        """
        SELECT l.SourceId, l.Hub, l.Topic, l.Token, l.Secret, l.LeaseEndsAt, l.NextTryAt, l.Failures, s.IsPaused OR s.IsHeld
        FROM HubLeases l JOIN Sources s ON s.Id = l.SourceId
        """;

    public Task OfferAsync(
        long sourceId, string hub, string topic, string token, string secret, DateTimeOffset now, CancellationToken cancellationToken) => WriteAsync(
        """
        INSERT INTO HubLeases (SourceId, Hub, Topic, Token, Secret, State, NextTryAt)
        SELECT Id, @hub, @topic, @token, @secret, 0, @now FROM Sources WHERE Id = @id
        ON CONFLICT (SourceId) DO UPDATE SET
            Hub = @hub, Topic = @topic, Token = @token, Secret = @secret, State = 0, LeaseEndsAt = NULL, NextTryAt = @now, Failures = 0, LastError = NULL
        WHERE Hub <> @hub OR Topic <> @topic
        """,
        cancellationToken,
        ("@id", sourceId),
        ("@hub", hub),
        ("@topic", topic),
        ("@token", token),
        ("@secret", secret),
        ("@now", now.ToUnixTimeMilliseconds()));

    public Task<IReadOnlyList<HubLease>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken) => file.ReadAsync<IReadOnlyList<HubLease>>(
        session => session.Query(
            $"{Select} WHERE l.NextTryAt <= @now AND NOT (s.IsPaused OR s.IsHeld) ORDER BY l.NextTryAt LIMIT {MostDue}", Read, ("@now", now.ToUnixTimeMilliseconds())),
        cancellationToken);

    public Task<HubLease?> FindAsync(string token, CancellationToken cancellationToken) =>
        file.ReadAsync(session => session.Query($"{Select} WHERE l.Token = @token", Read, ("@token", token)).FirstOrDefault(), cancellationToken);

    public Task RecordRequestAsync(long sourceId, string? fault, DateTimeOffset nextTryAt, CancellationToken cancellationToken) => WriteAsync(
        "UPDATE HubLeases SET NextTryAt = @next, LastError = @error, Failures = iif(@error IS NULL, Failures, Failures + 1) WHERE SourceId = @id",
        cancellationToken,
        ("@id", sourceId),
        ("@error", fault),
        ("@next", nextTryAt.ToUnixTimeMilliseconds()));

    public Task ConfirmAsync(long sourceId, DateTimeOffset endsAt, DateTimeOffset renewAt, CancellationToken cancellationToken) => WriteAsync(
        "UPDATE HubLeases SET State = 1, LeaseEndsAt = @ends, NextTryAt = @renew, Failures = 0, LastError = NULL WHERE SourceId = @id",
        cancellationToken,
        ("@id", sourceId),
        ("@ends", endsAt.ToUnixTimeMilliseconds()),
        ("@renew", renewAt.ToUnixTimeMilliseconds()));

    public Task EndAsync(long sourceId, DateTimeOffset nextTryAt, CancellationToken cancellationToken) => WriteAsync(
        "UPDATE HubLeases SET State = 0, LeaseEndsAt = NULL, NextTryAt = @next, Failures = Failures + 1 WHERE SourceId = @id",
        cancellationToken,
        ("@id", sourceId),
        ("@next", nextTryAt.ToUnixTimeMilliseconds()));

    private static HubLease Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
        row.IsDBNull(5) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)),
        row.GetInt32(7), row.GetBoolean(8));

    private Task<int> WriteAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] arguments) =>
        file.WriteAsync(session => session.Execute(sql, arguments), cancellationToken);
}
