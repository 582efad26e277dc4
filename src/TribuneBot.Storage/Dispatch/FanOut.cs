using System.Text.Json;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Search.Alerts;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Search.Alerts;

namespace TribuneBot.Storage.Dispatch;

/// <summary>
/// TX2. The slices walk the targets by their immutable key, so that nobody is passed over because they became more or less active in
/// between; the proof at the end finds those who came to match behind the cursor.
/// </summary>
internal sealed class FanOut(TribuneFile file, StorageOptions options)
{
    /// <summary>Alerts whose match is recorded in one transaction; each is a few look-ups.</summary>
    private const int MostMatches = 500;

    private readonly AlertBook _alerts = new(file, options);

    /// <returns>False when there was nothing to do.</returns>
    public async Task<bool> StepAsync(int sliceSize, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var plan = await file.ReadAsync(session => FanOutPlans.Next(session, now), cancellationToken);
        if (plan is null)
            return false;

        var matches = await _alerts.RemainingAsync(plan, now, cancellationToken);
        if (matches.Count > MostMatches)
        {
            await file.TryWriteAsync(session => Record(session, plan, matches.Take(MostMatches).ToList(), isAll: false, now), cancellationToken);
            return true;
        }

        if (plan.Cursor < FanOutPlan.AllSeen)
        {
            await file.TryWriteAsync(session => WriteSlice(session, plan, matches, sliceSize, now), cancellationToken);
            return true;
        }

        // Outside any transaction: at a million readers it takes a second, and nobody should wait for it.
        var missing = await file.ReadAsync(session => Missing(session, WithMatches(session, plan), sliceSize, now), cancellationToken);
        await file.TryWriteAsync(session => Complete(session, WithMatches(session, plan), missing, isAll: missing.Count < sliceSize, now), cancellationToken);
        return true;
    }

    private bool WriteSlice(SqliteSession session, FanOutPlan plan, IReadOnlyList<AlertMatch> matches, int sliceSize, DateTimeOffset now)
    {
        if (plan.IsToMatch && !Record(session, plan, matches, isAll: true, now))
            return false;

        plan = WithMatches(session, plan);
        var (last, count) = SliceEnd(session, plan, sliceSize, now);
        var to = count < sliceSize ? FanOutPlan.AllSeen : last;
        if (!MoveOn(session, plan, DispatchState.FanningOut, to))
            return false;

        var tallies = new LaneTallies(session);
        if (plan.Cursor == 0)
            InsertChannels(session, plan, tallies, now);
        if (count > 0)
            InsertReaders(session, plan, AudienceSql.Candidates(plan), tallies, [.. Arguments(plan, now), ("@from", plan.Cursor), ("@to", last)]);
        tallies.Write();
        return true;
    }

    /// <summary>What is owed to alerts; the first slice of readers is written with the last of it.</summary>
    /// <returns>False when the dispatch was stopped in the meantime, or this was recorded.</returns>
    private bool Record(SqliteSession session, FanOutPlan plan, IReadOnlyList<AlertMatch> matches, bool isAll, DateTimeOffset now)
    {
        var moved = session.Execute(
            $"UPDATE Dispatches SET AlertCursor = @to WHERE Id = @dispatch AND AlertCursor = @from AND State = {(int)DispatchState.FanningOut}",
            ("@dispatch", plan.DispatchId),
            ("@from", plan.AlertCursor),
            ("@to", isAll ? FanOutPlan.AllSeen : matches[^1].AlertId));
        if (moved == 0)
            return false;

        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, options.TimeZone).DateTime).DayNumber;
        new AlertRecords(session, plan, day).Write(matches);
        return true;
    }

    private static FanOutPlan WithMatches(SqliteSession session, FanOutPlan plan) => plan with
    {
        HasMatches = plan.ArticleId is not null
            && session.Scalar("SELECT 1 FROM AlertMatches WHERE DispatchId = @dispatch LIMIT 1", ("@dispatch", plan.DispatchId)) is not null,
    };

    private (long Last, long Count) SliceEnd(SqliteSession session, FanOutPlan plan, int sliceSize, DateTimeOffset now) => session.Query(
        $"SELECT coalesce(max(TargetId), 0), count(*) FROM ({AudienceSql.Candidates(plan)} ORDER BY TargetId LIMIT @slice)",
        row => (row.GetInt64(0), row.GetInt64(1)),
        [.. Arguments(plan, now), ("@from", plan.Cursor), ("@to", long.MaxValue), ("@slice", sliceSize)])[0];

    /// <summary>The anti-join: readers who match and have no row.</summary>
    private List<long> Missing(SqliteSession session, FanOutPlan plan, int limit, DateTimeOffset now) => session.Query(
        $"""
        SELECT m.TargetId FROM ({AudienceSql.Readers(plan, AudienceSql.Candidates(plan))}) m
        WHERE NOT EXISTS (SELECT 1 FROM Deliveries d WHERE d.DispatchId = @dispatch AND d.TargetId = m.TargetId)
        LIMIT @limit
        """,
        row => row.GetInt64(0),
        [.. Arguments(plan, now), ("@from", 0L), ("@to", long.MaxValue), ("@limit", limit)]);

    /// <summary>When all that were missing get their row here, every target that matched at the moment of the proof has one.</summary>
    private bool Complete(SqliteSession session, FanOutPlan plan, List<long> missing, bool isAll, DateTimeOffset now)
    {
        if (!MoveOn(session, plan, isAll ? DispatchState.Sending : DispatchState.FanningOut, FanOutPlan.AllSeen))
            return false;

        var tallies = new LaneTallies(session);
        InsertChannels(session, plan, tallies, now);
        if (missing.Count > 0)
            InsertReaders(session, plan, AudienceSql.Named, tallies, [.. Arguments(plan, now), ("@targets", JsonSerializer.Serialize(missing))]);
        tallies.Write();
        LaneTallies.Finish(session, plan.DispatchId);
        return true;
    }

    /// <returns>False when it was stopped in the meantime.</returns>
    private static bool MoveOn(SqliteSession session, FanOutPlan plan, DispatchState state, long cursor) => session.Execute(
        $"UPDATE Dispatches SET State = @state, Cursor = @cursor WHERE Id = @dispatch AND State = {(int)DispatchState.FanningOut}",
        ("@dispatch", plan.DispatchId),
        ("@state", (int)state),
        ("@cursor", cursor)) == 1;

    private void InsertChannels(SqliteSession session, FanOutPlan plan, LaneTallies tallies, DateTimeOffset now) =>
        Insert(session, plan, plan.ChannelLane, AudienceSql.Channels(plan), tallies, Arguments(plan, now));

    private static void InsertReaders(
        SqliteSession session, FanOutPlan plan, string candidates, LaneTallies tallies, (string Name, object? Value)[] arguments)
    {
        Insert(session, plan, plan.ReaderLane, AudienceSql.Readers(plan, candidates), tallies, arguments);
        if (plan.Digest is not null)
            DigestRows.NoteGiven(session, candidates, arguments);
    }

    private static void Insert(
        SqliteSession session, FanOutPlan plan, Lane lane, string matching, LaneTallies tallies, (string Name, object? Value)[] arguments)
    {
        var count = session.Execute(
            $"""
            INSERT OR IGNORE INTO Deliveries (DispatchId, TargetId, Lane, State, Activity, ChannelId, Language)
            SELECT @dispatch, TargetId, @lane, {(int)DeliveryState.Pending}, Activity, ChannelId, Language FROM ({matching})
            """,
            [.. arguments, ("@lane", (int)lane)]);
        tallies.Add(plan.DispatchId, lane, Tally.Waiting, count);
    }

    private (string Name, object? Value)[] Arguments(FanOutPlan plan, DateTimeOffset now) =>
        [("@dispatch", plan.DispatchId), .. AudienceSql.Arguments(plan, options.DefaultLanguage, now)];
}
