namespace TribuneBot.Storage.Migrations;

/// <summary>What the migration of alerts adds. The model does not know these tables. Never edited once released.</summary>
internal static class AlertTables
{
    /// <summary>
    /// State: 0 active, 1 paused, 2 removed; a removed row stays for a while without its query, so that whoever holds it in memory lets it go.
    /// Change grows with every change of a row. Day and Told count what was told at once on a day of the newsroom.
    /// </summary>
    public const string Alerts =
        """
        CREATE TABLE Alerts (
            Id INTEGER PRIMARY KEY,
            TargetId INTEGER NOT NULL,
            Query TEXT NOT NULL,
            Cadence INTEGER NOT NULL,
            DailyCap INTEGER NOT NULL,
            State INTEGER NOT NULL DEFAULT 0,
            CreatedAt INTEGER NOT NULL,
            ChangedAt INTEGER NOT NULL,
            Change INTEGER NOT NULL,
            Day INTEGER NOT NULL DEFAULT 0,
            Told INTEGER NOT NULL DEFAULT 0
        );
        CREATE INDEX IX_Alerts_TargetId ON Alerts (TargetId) WHERE State < 2;
        CREATE INDEX IX_Alerts_Change ON Alerts (Change);

        CREATE TABLE AlertDays (
            TargetId INTEGER PRIMARY KEY,
            Day INTEGER NOT NULL,
            Told INTEGER NOT NULL
        );

        CREATE TABLE AlertMatches (
            DispatchId INTEGER NOT NULL,
            TargetId INTEGER NOT NULL,
            AlertId INTEGER NOT NULL,
            IsReason INTEGER NOT NULL,
            PRIMARY KEY (DispatchId, TargetId, AlertId)
        ) WITHOUT ROWID;

        ALTER TABLE Dispatches ADD COLUMN AlertCursor INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE DigestItems ADD COLUMN AlertId INTEGER NULL;
        """;

    /// <summary>By the hour (Unix hours), without anybody's id.</summary>
    public const string Reads =
        """
        CREATE TABLE ReadPresses (
            Hour INTEGER NOT NULL,
            ArticleId INTEGER NOT NULL,
            Presses INTEGER NOT NULL,
            PRIMARY KEY (Hour, ArticleId)
        ) WITHOUT ROWID;
        """;

    public const string UndoColumns =
        """
        ALTER TABLE Dispatches DROP COLUMN AlertCursor;
        ALTER TABLE DigestItems DROP COLUMN AlertId;
        """;

    public static IReadOnlyList<string> Names { get; } = ["Alerts", "AlertDays", "AlertMatches", "ReadPresses"];
}
