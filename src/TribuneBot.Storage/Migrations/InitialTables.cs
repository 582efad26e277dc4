namespace TribuneBot.Storage.Migrations;

/// <summary>The tables of the first migration that the model does not know, or cannot say in full. Never edited once released.</summary>
internal static class InitialTables
{
    /// <summary>WITHOUT ROWID halves it: its key is all it holds. The model knows the table, but has no word for that.</summary>
    public const string Subscriptions =
        """
        CREATE TABLE Subscriptions (
            Topic TEXT NOT NULL,
            TargetId INTEGER NOT NULL REFERENCES Readers (TargetId) ON DELETE CASCADE,
            PRIMARY KEY (Topic, TargetId)
        ) WITHOUT ROWID;
        """;

    public const string Archive =
        """
        CREATE TABLE Revisions (
            Id INTEGER PRIMARY KEY,
            ArticleId INTEGER NOT NULL REFERENCES Articles (Id) ON DELETE CASCADE,
            ContentHash INTEGER NOT NULL,
            ReplacedAt INTEGER NOT NULL,
            Title TEXT NOT NULL,
            Lead TEXT NOT NULL,
            Text TEXT NOT NULL
        );
        CREATE INDEX IX_Revisions_ArticleId ON Revisions (ArticleId);

        CREATE TABLE ArticleTopics (
            Topic TEXT NOT NULL,
            IndexKey INTEGER NOT NULL,
            Language TEXT NOT NULL,
            PRIMARY KEY (Topic, IndexKey)
        ) WITHOUT ROWID;
        """;

    /// <summary>
    /// Contentless: the words are derived from the article and never read back. Core has folded, stemmed and separated them; the tokenizer
    /// must only split at spaces, so every printable ASCII mark is part of a word to it, as all of the rest of Unicode is already.
    /// </summary>
    public const string ArticleIndex =
        """
        CREATE VIRTUAL TABLE ArticleIndex USING fts5 (
            Title, Lead, Body, Tags,
            content = '',
            contentless_delete = 1,
            tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
        );
        """;

    public const string Queue =
        """
        CREATE TABLE Dispatches (
            Id INTEGER PRIMARY KEY,
            Kind INTEGER NOT NULL,
            ArticleId INTEGER NULL,
            BroadcastId INTEGER NULL,
            Language TEXT NULL,
            State INTEGER NOT NULL,
            Cursor INTEGER NOT NULL DEFAULT 0,
            CreatedAt INTEGER NOT NULL,
            ExpiresAt INTEGER NOT NULL
        );
        CREATE INDEX IX_Dispatches_FanningOut ON Dispatches (Kind, Id) WHERE State = 0;

        CREATE TABLE DispatchLanes (
            DispatchId INTEGER NOT NULL,
            Lane INTEGER NOT NULL,
            Waiting INTEGER NOT NULL,
            Sent INTEGER NOT NULL,
            Blocked INTEGER NOT NULL,
            Failed INTEGER NOT NULL,
            InDoubt INTEGER NOT NULL,
            Cancelled INTEGER NOT NULL,
            PRIMARY KEY (DispatchId, Lane)
        ) WITHOUT ROWID;
        CREATE INDEX IX_DispatchLanes_Waiting ON DispatchLanes (Lane, DispatchId) WHERE Waiting > 0;

        CREATE TABLE Deliveries (
            DispatchId INTEGER NOT NULL,
            TargetId INTEGER NOT NULL,
            Lane INTEGER NOT NULL,
            State INTEGER NOT NULL,
            Activity INTEGER NOT NULL,
            Attempts INTEGER NOT NULL DEFAULT 0,
            ChannelId INTEGER NULL,
            Language TEXT NULL,
            DueAt INTEGER NULL,
            UpdatedAt INTEGER NULL,
            MessageIds TEXT NULL,
            Reason TEXT NULL,
            PRIMARY KEY (DispatchId, TargetId)
        ) WITHOUT ROWID;
        CREATE INDEX IX_Deliveries_Heads ON Deliveries (Lane, DispatchId, Activity, TargetId, DueAt) WHERE State = 0;
        CREATE INDEX IX_Deliveries_Target ON Deliveries (TargetId, Lane, DispatchId) WHERE State = 0;
        CREATE INDEX IX_Deliveries_Due ON Deliveries (DueAt) WHERE State = 0 AND DueAt IS NOT NULL;
        CREATE INDEX IX_Deliveries_Sending ON Deliveries (DispatchId) WHERE State = 1;
        """;

    public const string Updates =
        """
        CREATE TABLE HandledUpdates (UpdateId INTEGER PRIMARY KEY, HandledAt INTEGER NOT NULL);
        CREATE INDEX IX_HandledUpdates_HandledAt ON HandledUpdates (HandledAt);

        CREATE TABLE Sequences (TableName TEXT PRIMARY KEY, NextId INTEGER NOT NULL) WITHOUT ROWID;
        """;
}
