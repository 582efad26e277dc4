using System.Text.Json;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>
/// The one place that says who gets what: used to write deliveries, to prove that none is missing, and to count an audience beforehand.
/// Every query yields TargetId, ChannelId, Activity and Language.
/// </summary>
internal static class AudienceSql
{
    /// <summary>Targets of the range that may be meant, each once, in the order of the key; every part is a range of an index.</summary>
    public static string Candidates(FanOutPlan plan) => plan.Audience switch
    {
        _ when plan.OriginId is not null =>
            """
            SELECT TargetId FROM Copies WHERE DispatchId = @origin AND TargetId > @from AND TargetId <= @to
            UNION
            SELECT TargetId FROM Deliveries
            WHERE DispatchId = @origin AND TargetId > @from AND TargetId <= @to AND State = 2 AND MessageIds IS NOT NULL
            """,
        _ when plan.Digest is { } digest => digest.IsNewsrooms ? DigestRows.OfNewsroom : DigestRows.OfChosen,
        Audience.Everyone => "SELECT TargetId FROM Readers WHERE TargetId > @from AND TargetId <= @to",
        Audience.Topics when plan.Topics.Count > 0 || plan.HasMatches => string.Join(
            " UNION ",
            [
                .. plan.Topics.Select((_, i) => $"SELECT TargetId FROM Subscriptions WHERE Topic = @topic{i} AND TargetId > @from AND TargetId <= @to"),
                .. plan.HasMatches ? [OfAlerts] : Array.Empty<string>(),
            ]),
        _ => "SELECT TargetId FROM Readers WHERE 0",
    };

    private const string OfAlerts = "SELECT TargetId FROM AlertMatches WHERE DispatchId = @dispatch AND TargetId > @from AND TargetId <= @to";

    /// <summary>Targets named one by one.</summary>
    public const string Named = "SELECT value AS TargetId FROM json_each(@targets)";

    /// <summary>
    /// Of the candidates those who get it, with the language of their text: for an article its own, which must be one of theirs; for a
    /// broadcast their interface language if it was written, else the first of their languages that was.
    /// </summary>
    public static string Readers(FanOutPlan plan, string candidates)
    {
        if (plan.OriginId is not null)
            return CopiesOfReaders(candidates);
        if (plan.Kind == DispatchKind.Digest)
            return Everyone(candidates);

        var isArticle = plan.Kind == DispatchKind.Article;
        var language = isArticle ? "NULL" : BroadcastLanguage(plan);
        var wanted = isArticle ? IsRead(plan) : "r.WantsBreaking AND Language IS NOT NULL";
        return
            $"""
            SELECT r.TargetId, NULL AS ChannelId, {Activity} AS Activity, {language} AS Language
            FROM ({candidates}) c CROSS JOIN Readers r ON r.TargetId = c.TargetId
            WHERE r.State = 0 AND {wanted}
            """;
    }

    /// <summary>In a language of theirs; an alert may have asked for another.</summary>
    private static string IsRead(FanOutPlan plan) => plan.HasMatches
        ? "(instr(r.StoryLanguages, @language) > 0 OR EXISTS (SELECT 1 FROM AlertMatches m WHERE m.DispatchId = @dispatch AND m.TargetId = r.TargetId))"
        : "instr(r.StoryLanguages, @language) > 0";

    /// <summary>Of the candidates those a broadcast is meant for, whether or not it is written in a language of theirs.</summary>
    public static string Chosen(string candidates) =>
        $"SELECT 1 FROM ({candidates}) c CROSS JOIN Readers r ON r.TargetId = c.TargetId WHERE r.State = 0 AND r.WantsBreaking";

    /// <summary>For a broadcast: the first of the channel's languages that was written; the newsroom's, or any, where it asks for none.</summary>
    public static string Channels(FanOutPlan plan)
    {
        if (plan.OriginId is not null)
            return CopiesOfChannels;
        if (plan.Kind == DispatchKind.Digest)
            return "SELECT TargetId, NULL AS ChannelId, 0 AS Activity, NULL AS Language FROM Channels WHERE 0";

        var isArticle = plan.Kind == DispatchKind.Article;
        var language = isArticle ? "NULL" : $"CASE WHEN c.Languages = '' THEN @default ELSE {FirstOf("c.Languages", plan)} END";
        var wanted = isArticle
            ? """
              (c.Languages = '' OR instr(c.Languages, @language) > 0)
                  AND (c.Topics = '' OR EXISTS (SELECT 1 FROM json_each(@topics) w WHERE instr(c.Topics, ' ' || w.value || ' ') > 0))
              """
            : "instr(@channels, ' ' || c.Id || ' ') > 0 AND Language IS NOT NULL";
        return
            $"""
            SELECT c.TargetId, c.Id AS ChannelId, 0 AS Activity, {language} AS Language
            FROM Channels c CROSS JOIN Targets t ON t.Id = c.TargetId
            WHERE NOT c.IsPaused AND NOT t.IsSuspended AND {wanted}
            """;
    }

    public static (string Name, object? Value)[] Arguments(FanOutPlan plan, string defaultLanguage, DateTimeOffset now) =>
    [
        .. plan.Topics.Select((topic, i) => ($"@topic{i}", (object?)topic)),
        .. plan.Languages.Select((language, i) => ($"@written{i}", (object?)language)),
        ("@origin", plan.OriginId),
        ("@topics", JsonSerializer.Serialize(plan.Topics)),
        ("@language", plan.Languages.Count > 0 ? SpacedList.Member(plan.Languages[0]) : null),
        ("@languages", SpacedList.Join(plan.Languages)),
        ("@channels", SpacedList.Join(plan.ChannelIds)),
        ("@default", Default(plan.Languages, defaultLanguage)),
        ("@week", now.AddDays(-7).ToUnixTimeMilliseconds()),
        ("@month", now.AddDays(-30).ToUnixTimeMilliseconds()),
        ("@zone", plan.Digest?.Zone),
        ("@day", plan.Digest?.Day),
        ("@last", plan.Digest?.LastTold),
    ];

    /// <summary>A coarse class that orders the sending and nothing else: here within the week, within the month, longer ago.</summary>
    private const string Activity = "CASE WHEN r.LastActiveAt >= @week THEN 0 WHEN r.LastActiveAt >= @month THEN 1 ELSE 2 END";

    /// <summary>In the language in which the copy was posted.</summary>
    private const string CopyLanguage =
        """
        coalesce((SELECT o.Language FROM Deliveries o WHERE o.DispatchId = @origin AND o.TargetId = t.Id),
            (SELECT p.Language FROM Copies p WHERE p.DispatchId = @origin AND p.TargetId = t.Id))
        """;

    /// <summary>Also of those who pressed /stop: a message of ours in their chat stays right. Only who cannot be reached is left out.</summary>
    private static string CopiesOfReaders(string candidates) =>
        $"""
        SELECT t.Id AS TargetId, NULL AS ChannelId, {Activity} AS Activity, {CopyLanguage} AS Language
        FROM ({candidates}) c CROSS JOIN Readers r ON r.TargetId = c.TargetId CROSS JOIN Targets t ON t.Id = c.TargetId
        WHERE NOT t.IsSuspended
        """;

    /// <summary>Also of channels that are paused by now.</summary>
    private const string CopiesOfChannels =
        $"""
        SELECT t.Id AS TargetId, min(c.Id) AS ChannelId, 0 AS Activity, {CopyLanguage} AS Language
        FROM Channels c CROSS JOIN Targets t ON t.Id = c.TargetId
        WHERE NOT t.IsSuspended AND (
            EXISTS (SELECT 1 FROM Copies p WHERE p.DispatchId = @origin AND p.TargetId = t.Id)
            OR EXISTS (
                SELECT 1 FROM Deliveries o WHERE o.DispatchId = @origin AND o.TargetId = t.Id AND o.State = 2 AND o.MessageIds IS NOT NULL))
        GROUP BY t.Id
        """;

    private static string Everyone(string candidates) =>
        $"""
        SELECT r.TargetId, NULL AS ChannelId, {Activity} AS Activity, r.InterfaceLanguage AS Language
        FROM ({candidates}) c CROSS JOIN Readers r ON r.TargetId = c.TargetId WHERE r.State = 0
        """;

    private static string BroadcastLanguage(FanOutPlan plan) =>
        $"""
        CASE WHEN instr(@languages, ' ' || r.InterfaceLanguage || ' ') > 0 THEN r.InterfaceLanguage
            ELSE {FirstOf("r.StoryLanguages", plan)} END
        """;

    private static string? Default(IReadOnlyList<string> written, string newsrooms) =>
        written.Contains(newsrooms) ? newsrooms : written is [var first, ..] ? first : null;

    /// <summary>
    /// The written language that stands first in the list, or NULL. Spelled out for each of the few languages: a subquery over them costs
    /// ten times as much, and is asked for every reader.
    /// </summary>
    private static string FirstOf(string list, FanOutPlan plan)
    {
        const string Nowhere = "1000000";
        var positions = plan.Languages.Select((_, i) => $"coalesce(nullif(instr({list}, ' ' || @written{i} || ' '), 0), {Nowhere})").ToList();
        if (positions.Count == 0)
            return "NULL";

        var choices = positions.Select((position, i) => $"WHEN {position} THEN @written{i}");
        return $"CASE min({string.Join(", ", positions)}, {Nowhere}) WHEN {Nowhere} THEN NULL {string.Join(' ', choices)} END";
    }
}
