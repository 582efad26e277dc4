using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using TribuneBot.Core.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Articles;

/// <summary>How a source stands in its table. <c>IsPaused</c> is the settings file's word, <c>IsHeld</c> the command's.</summary>
internal static class SourceColumns
{
    public const string Select =
        """
        SELECT
            Id, Name, Url, Language, Interval, TimeZone, Topics, Kind, FetchesPages, Rules, ETag, LastModified, NextCheckAt, WasSeen, Failures, LastError,
            IsPaused OR IsHeld, IsFromFile, LastCheckAt, LastNewsAt, FailingSince, Rhythm, Entries, Told,
            EXISTS (SELECT 1 FROM HubLeases l WHERE l.SourceId = Sources.Id AND l.LeaseEndsAt > Sources.NextCheckAt)
        FROM Sources
        """;

    public static Source Read(SqliteDataReader row)
    {
        var told = (SourceTrouble)row.GetInt32(23);
        return new Source(
            row.GetInt64(0), ReadSettings(row), Text(row, 10), Text(row, 11), Moment(row, 12)!.Value, row.GetBoolean(13), row.GetInt32(14), Text(row, 15),
            row.GetBoolean(16))
        {
            IsFromFile = row.GetBoolean(17),
            LastCheckAt = Moment(row, 18),
            LastNewsAt = Moment(row, 19),
            FailingSince = Moment(row, 20),
            Rhythm = row.IsDBNull(21) ? null : TimeSpan.FromMilliseconds(row.GetInt64(21)),
            Entries = row.IsDBNull(22) ? new HashSet<long>() : UnpackEntries(row.GetFieldValue<byte[]>(22)),
            IsPushed = row.GetBoolean(24),
            IsFailureTold = (told & SourceTrouble.Failing) != 0,
            IsSilenceTold = (told & SourceTrouble.Silent) != 0,
        };
    }

    public static byte[] PackEntries(IReadOnlyCollection<long> entries) => MemoryMarshal.AsBytes<long>([.. entries]).ToArray();

    public static (string Name, object? Value)[] Arguments(SourceSettings settings, DateTimeOffset now) =>
    [
        ("@name", settings.Name), ("@url", settings.Url), ("@language", settings.Language), ("@interval", Interval(settings)), ("@zone", settings.TimeZone),
        ("@topics", SpacedList.Join(settings.Topics)), ("@kind", (int)settings.Kind), ("@pages", settings.FetchesPages),
        ("@rules", Rules(settings)), ("@now", now.ToUnixTimeMilliseconds()),
    ];

    private static long Interval(SourceSettings settings) => (long)(settings.Interval ?? TimeSpan.Zero).TotalMilliseconds;

    private static SourceSettings ReadSettings(SqliteDataReader row)
    {
        var rules = row.IsDBNull(9) ? null : JsonSerializer.Deserialize<SourceRules>(row.GetString(9));
        var interval = row.GetInt64(4) is var milliseconds and > 0 ? TimeSpan.FromMilliseconds(milliseconds) : (TimeSpan?)null;
        return new SourceSettings(row.GetString(1), row.GetString(2), Text(row, 3), interval, Text(row, 5), SpacedList.Split(row.GetString(6)))
        {
            Kind = (SourceKind)row.GetInt32(7),
            FetchesPages = row.GetBoolean(8),
            List = rules?.List,
            Page = rules?.Page,
        };
    }

    private static string? Rules(SourceSettings settings) =>
        settings.List is null && settings.Page is null ? null : JsonSerializer.Serialize(new SourceRules(settings.List, settings.Page));

    private static HashSet<long> UnpackEntries(byte[] packed) => [.. MemoryMarshal.Cast<byte, long>(packed)];

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Moment(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
