using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Dispatch;

namespace TribuneBot.Storage.Articles;

internal sealed class SourceStore(TribuneFile file) : ISourceStore
{
    public Task MergeAsync(IReadOnlyList<SourceSettings> configured, DateTimeOffset now, CancellationToken cancellationToken) => file.WriteAsync(
        session =>
        {
            session.Execute("UPDATE Sources SET IsPaused = 1 WHERE IsFromFile");
            foreach (var settings in configured)
                Merge(session, settings, now);
            return configured.Count;
        },
        cancellationToken);

    public Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancellationToken) => file.ReadAsync<IReadOnlyList<Source>>(
        session => session.Query($"{SourceColumns.Select} ORDER BY Id", SourceColumns.Read), cancellationToken);

    public Task<IReadOnlyList<Source>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => file.ReadAsync<IReadOnlyList<Source>>(
        session => session.Query(
            $"{SourceColumns.Select} WHERE IsPaused = 0 AND IsHeld = 0 AND NextCheckAt <= @now ORDER BY NextCheckAt LIMIT @limit",
            SourceColumns.Read,
            ("@now", now.ToUnixTimeMilliseconds()),
            ("@limit", limit)),
        cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => file.ReadAsync<DateTimeOffset?>(
        session => session.Number("SELECT min(NextCheckAt) FROM Sources WHERE IsPaused = 0 AND IsHeld = 0") is { } next
            ? DateTimeOffset.FromUnixTimeMilliseconds(next)
            : null,
        cancellationToken);

    public Task<long?> AddAsync(SourceSettings settings, DateTimeOffset now, CancellationToken cancellationToken) => file.WriteAsync(
        session => session.Number(
            """
            INSERT INTO Sources (
                Url, Name, Language, Interval, TimeZone, Topics, Kind, FetchesPages, Rules, NextCheckAt, WasSeen, Failures, IsFromFile, IsPaused)
            VALUES (@url, @name, @language, @interval, @zone, @topics, @kind, @pages, @rules, @now, 0, 0, 0, 0)
            ON CONFLICT (Url) DO NOTHING RETURNING Id
            """,
            SourceColumns.Arguments(settings, now)),
        cancellationToken);

    public Task<bool> PauseAsync(long sourceId, CancellationToken cancellationToken) =>
        ChangeAsync("UPDATE Sources SET IsHeld = 1 WHERE Id = @id", cancellationToken, ("@id", sourceId));

    public Task<bool> ResumeAsync(long sourceId, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync("UPDATE Sources SET IsHeld = 0, NextCheckAt = @now WHERE Id = @id", cancellationToken, ("@id", sourceId), Moment("@now", now));

    public Task<bool> RemoveAsync(long sourceId, CancellationToken cancellationToken) => file.WriteAsync(
        session =>
        {
            if (session.Execute("DELETE FROM Sources WHERE Id = @id AND NOT (IsFromFile AND NOT IsPaused)", ("@id", sourceId)) == 0)
                return false;

            // What it brought belongs from now on to the next source that brings it.
            session.Execute("UPDATE ArticleSources SET IsOwner = 0 WHERE SourceId = @id", ("@id", sourceId));
            return true;
        },
        cancellationToken);

    public Task<bool> MoveAsync(long sourceId, string url, CancellationToken cancellationToken) => ChangeAsync(
        "UPDATE OR IGNORE Sources SET Url = @url WHERE Id = @id AND NOT IsFromFile", cancellationToken, ("@id", sourceId), ("@url", url));

    public Task HurryAsync(long sourceId, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync("UPDATE Sources SET NextCheckAt = min(NextCheckAt, @now) WHERE Id = @id", cancellationToken, ("@id", sourceId), Moment("@now", now));

    public Task RecordUnchangedAsync(
        long sourceId, DateTimeOffset checkedAt, DateTimeOffset nextCheckAt, CancellationToken cancellationToken) => ChangeAsync(
        $"""
        UPDATE Sources
        SET LastCheckAt = @checked, NextCheckAt = @next, Failures = 0, LastError = NULL, FailingSince = NULL,
            Told = Told & ~{(int)SourceTrouble.Failing}
        WHERE Id = @id
        """,
        cancellationToken,
        ("@id", sourceId),
        Moment("@checked", checkedAt),
        Moment("@next", nextCheckAt));

    public Task RecordFailureAsync(
        long sourceId, string reason, DateTimeOffset checkedAt, DateTimeOffset nextCheckAt, CancellationToken cancellationToken) => ChangeAsync(
        """
        UPDATE Sources
        SET LastCheckAt = @checked, NextCheckAt = @next, Failures = Failures + 1, LastError = @reason, FailingSince = coalesce(FailingSince, @checked)
        WHERE Id = @id
        """,
        cancellationToken,
        ("@id", sourceId),
        Moment("@checked", checkedAt),
        Moment("@next", nextCheckAt),
        ("@reason", reason));

    public Task<bool> ReportAsync(
        long sourceId, SourceTrouble trouble, string reason, DateTimeOffset now, CancellationToken cancellationToken) => file.WriteAsync(
        session =>
        {
            if (session.Execute("UPDATE Sources SET Told = Told | @trouble WHERE Id = @id AND Told & @trouble = 0", ("@id", sourceId), ("@trouble", (int)trouble)) == 0)
                return false;

            var name = (string)session.Scalar("SELECT Name FROM Sources WHERE Id = @id", ("@id", sourceId))!;
            Notices.AddOfSource(session, trouble == SourceTrouble.Failing ? NoticeKind.SourceFailing : NoticeKind.SourceSilent, name, reason, now);
            return true;
        },
        cancellationToken);

    private static void Merge(SqliteSession session, SourceSettings settings, DateTimeOffset now) => session.Execute(
        """
        INSERT INTO Sources (Url, Name, Language, Interval, TimeZone, Topics, Kind, FetchesPages, Rules, NextCheckAt, WasSeen, Failures, IsFromFile, IsPaused)
        VALUES (@url, @name, @language, @interval, @zone, @topics, @kind, @pages, @rules, @now, 0, 0, 1, 0)
        ON CONFLICT (Url) DO UPDATE SET
            Name = @name, Language = @language, Interval = @interval, TimeZone = @zone, Topics = @topics, Kind = @kind, FetchesPages = @pages, Rules = @rules,
            IsFromFile = 1, IsPaused = 0,
            -- A shorter interval counts from now, not after the wait that the longer one had planned.
            NextCheckAt = iif(@interval > 0, min(NextCheckAt, @now + @interval), NextCheckAt)
        """,
        SourceColumns.Arguments(settings, now));

    private async Task<bool> ChangeAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] arguments) =>
        await file.WriteAsync(session => session.Execute(sql, arguments), cancellationToken) > 0;

    private static (string Name, object? Value) Moment(string name, DateTimeOffset time) => (name, time.ToUnixTimeMilliseconds());
}
