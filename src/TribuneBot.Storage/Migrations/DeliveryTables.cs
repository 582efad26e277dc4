namespace TribuneBot.Storage.Migrations;

/// <summary>What the second migration adds for delivery. The model does not know these tables. Never edited once released.</summary>
internal static class DeliveryTables
{
    public const string Queue =
        """
        ALTER TABLE Dispatches ADD COLUMN OriginId INTEGER NULL;
        ALTER TABLE Dispatches ADD COLUMN StartAt INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE Dispatches ADD COLUMN IsPaused INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE Dispatches ADD COLUMN IsShrunk INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE Dispatches ADD COLUMN Day INTEGER NULL;
        CREATE INDEX IX_Dispatches_OriginId ON Dispatches (OriginId) WHERE OriginId IS NOT NULL;
        CREATE INDEX IX_Dispatches_ArticleId ON Dispatches (ArticleId) WHERE ArticleId IS NOT NULL;
        CREATE UNIQUE INDEX IX_Dispatches_Day ON Dispatches (Day) WHERE Day IS NOT NULL;
        CREATE INDEX IX_Dispatches_Ended ON Dispatches (Id) WHERE State >= 2 AND IsShrunk = 0;
        DROP INDEX IX_Dispatches_FanningOut;
        CREATE INDEX IX_Dispatches_FanningOut ON Dispatches (Id) WHERE State = 0;

        ALTER TABLE DispatchLanes ADD COLUMN Expired INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE DispatchLanes ADD COLUMN Unidentified INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE DispatchLanes ADD COLUMN Resent INTEGER NOT NULL DEFAULT 0;

        ALTER TABLE Deliveries ADD COLUMN Form INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE Deliveries ADD COLUMN Doubts INTEGER NOT NULL DEFAULT 0;
        """;

    public const string Copies =
        """
        CREATE TABLE Copies (
            DispatchId INTEGER NOT NULL,
            TargetId INTEGER NOT NULL,
            MessageId INTEGER NOT NULL,
            Form INTEGER NOT NULL,
            Language TEXT NULL,
            PRIMARY KEY (DispatchId, TargetId)
        ) WITHOUT ROWID;

        CREATE TABLE Withdrawals (
            ArticleId INTEGER PRIMARY KEY REFERENCES Articles (Id) ON DELETE CASCADE,
            WithdrawnAt INTEGER NOT NULL
        );

        CREATE TABLE BroadcastDrafts (
            BroadcastId INTEGER NOT NULL REFERENCES Broadcasts (Id) ON DELETE CASCADE,
            Language TEXT NOT NULL,
            Text TEXT NOT NULL,
            PRIMARY KEY (BroadcastId, Language)
        ) WITHOUT ROWID;
        """;

    public const string Doubts =
        """
        CREATE TABLE OpenDoubts (
            DispatchId INTEGER NOT NULL,
            TargetId INTEGER NOT NULL,
            IsAsked INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (DispatchId, TargetId)
        ) WITHOUT ROWID;
        CREATE INDEX IX_OpenDoubts_TargetId ON OpenDoubts (TargetId) WHERE IsAsked = 0;

        CREATE TABLE ChannelTails (TargetId INTEGER PRIMARY KEY, MessageId INTEGER NOT NULL);
        CREATE TABLE ParkedTargets (TargetId INTEGER PRIMARY KEY, Reason TEXT NOT NULL, Since INTEGER NOT NULL);
        CREATE TABLE MissingTargets (TargetId INTEGER PRIMARY KEY);

        CREATE TABLE Notices (
            Id INTEGER PRIMARY KEY AUTOINCREMENT,
            Kind INTEGER NOT NULL,
            DispatchId INTEGER NOT NULL,
            TargetId INTEGER NOT NULL,
            Reason TEXT NOT NULL,
            CreatedAt INTEGER NOT NULL,
            IsTold INTEGER NOT NULL DEFAULT 0
        );
        CREATE INDEX IX_Notices_Untold ON Notices (Id) WHERE IsTold = 0;
        """;

    public const string Others =
        """
        CREATE TABLE DigestItems (
            TargetId INTEGER NOT NULL,
            DispatchId INTEGER NOT NULL,
            PRIMARY KEY (TargetId, DispatchId)
        ) WITHOUT ROWID;

        CREATE TABLE KnownFiles (Source TEXT PRIMARY KEY, FileId TEXT NOT NULL, UsedAt INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IX_KnownFiles_UsedAt ON KnownFiles (UsedAt);

        CREATE TABLE PacerStates (Id INTEGER PRIMARY KEY CHECK (Id = 1), State TEXT NOT NULL);
        """;

    public const string UndoQueue =
        """
        DROP INDEX IX_Dispatches_OriginId;
        DROP INDEX IX_Dispatches_ArticleId;
        DROP INDEX IX_Dispatches_Day;
        DROP INDEX IX_Dispatches_Ended;
        DROP INDEX IX_Dispatches_FanningOut;
        CREATE INDEX IX_Dispatches_FanningOut ON Dispatches (Kind, Id) WHERE State = 0;
        ALTER TABLE Dispatches DROP COLUMN OriginId;
        ALTER TABLE Dispatches DROP COLUMN StartAt;
        ALTER TABLE Dispatches DROP COLUMN IsPaused;
        ALTER TABLE Dispatches DROP COLUMN IsShrunk;
        ALTER TABLE Dispatches DROP COLUMN Day;
        ALTER TABLE DispatchLanes DROP COLUMN Expired;
        ALTER TABLE DispatchLanes DROP COLUMN Unidentified;
        ALTER TABLE DispatchLanes DROP COLUMN Resent;
        ALTER TABLE Deliveries DROP COLUMN Form;
        ALTER TABLE Deliveries DROP COLUMN Doubts;
        """;

    /// <summary>In the order in which they can be dropped.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Copies", "Withdrawals", "BroadcastDrafts", "OpenDoubts", "ChannelTails", "ParkedTargets", "MissingTargets", "Notices", "DigestItems",
        "KnownFiles", "PacerStates",
    ];
}
