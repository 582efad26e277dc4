namespace TribuneBot.Storage.Migrations;

/// <summary>What the migration "Sources" adds. The model does not know it. Never edited once released.</summary>
internal static class SourceTables
{
    /// <summary>An interval of 0 is the source's own rhythm. Told is made of bits: <c>SourceTrouble</c>. Entries are hashes of eight bytes.</summary>
    public const string Columns =
        """
        ALTER TABLE Sources ADD COLUMN Kind INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE Sources ADD COLUMN FetchesPages INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE Sources ADD COLUMN Rules TEXT NULL;
        ALTER TABLE Sources ADD COLUMN IsHeld INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE Sources ADD COLUMN Rhythm INTEGER NULL;
        ALTER TABLE Sources ADD COLUMN LastNewsAt INTEGER NULL;
        ALTER TABLE Sources ADD COLUMN FailingSince INTEGER NULL;
        ALTER TABLE Sources ADD COLUMN Told INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE Sources ADD COLUMN Entries BLOB NULL;
        CREATE INDEX IX_Sources_Due ON Sources (NextCheckAt) WHERE IsPaused = 0 AND IsHeld = 0;

        ALTER TABLE Notices ADD COLUMN Subject TEXT NULL;
        ALTER TABLE Revisions ADD COLUMN IsCosmetic INTEGER NOT NULL DEFAULT 0;
        """;

    /// <summary>
    /// ArticleKeys: further addresses of a story, and guids by source; a guid may stand for several. ArticleSources: who has brought a story; the owner may change
    /// its text. ArticleBands: what long texts of the last days have in common with almost equal ones; older bands are forgotten.
    /// </summary>
    public const string Identity =
        """
        CREATE TABLE ArticleKeys (
            Key TEXT NOT NULL,
            ArticleId INTEGER NOT NULL REFERENCES Articles (Id) ON DELETE CASCADE,
            PRIMARY KEY (Key, ArticleId)
        ) WITHOUT ROWID;
        CREATE INDEX IX_ArticleKeys_ArticleId ON ArticleKeys (ArticleId);

        CREATE TABLE ArticleSources (
            ArticleId INTEGER NOT NULL REFERENCES Articles (Id) ON DELETE CASCADE,
            SourceId INTEGER NOT NULL,
            IsOwner INTEGER NOT NULL,
            FirstSeenAt INTEGER NOT NULL,
            PRIMARY KEY (ArticleId, SourceId)
        ) WITHOUT ROWID;

        CREATE TABLE ArticleBands (
            Band INTEGER NOT NULL,
            Day INTEGER NOT NULL,
            ArticleId INTEGER NOT NULL REFERENCES Articles (Id) ON DELETE CASCADE,
            PRIMARY KEY (Band, Day, ArticleId)
        ) WITHOUT ROWID;
        CREATE INDEX IX_ArticleBands_Day ON ArticleBands (Day);
        CREATE INDEX IX_ArticleBands_ArticleId ON ArticleBands (ArticleId);
        """;

    /// <summary>PublishKeys: answers to requests that may come again. HubLeases: WebSub subscriptions, one a source.</summary>
    public const string Push =
        """
        CREATE TABLE PublishKeys (
            Key TEXT PRIMARY KEY,
            BodyHash TEXT NOT NULL,
            Status INTEGER NOT NULL,
            Answer TEXT NOT NULL,
            HandledAt INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX IX_PublishKeys_HandledAt ON PublishKeys (HandledAt);

        CREATE TABLE HubLeases (
            SourceId INTEGER PRIMARY KEY REFERENCES Sources (Id) ON DELETE CASCADE,
            Hub TEXT NOT NULL,
            Topic TEXT NOT NULL,
            Token TEXT NOT NULL UNIQUE,
            Secret TEXT NOT NULL,
            State INTEGER NOT NULL,
            LeaseEndsAt INTEGER NULL,
            NextTryAt INTEGER NOT NULL,
            Failures INTEGER NOT NULL DEFAULT 0,
            LastError TEXT NULL
        );
        """;

    public const string UndoColumns =
        """
        DROP INDEX IX_Sources_Due;
        ALTER TABLE Sources DROP COLUMN Kind;
        ALTER TABLE Sources DROP COLUMN FetchesPages;
        ALTER TABLE Sources DROP COLUMN Rules;
        ALTER TABLE Sources DROP COLUMN IsHeld;
        ALTER TABLE Sources DROP COLUMN Rhythm;
        ALTER TABLE Sources DROP COLUMN LastNewsAt;
        ALTER TABLE Sources DROP COLUMN FailingSince;
        ALTER TABLE Sources DROP COLUMN Told;
        ALTER TABLE Sources DROP COLUMN Entries;
        ALTER TABLE Notices DROP COLUMN Subject;
        ALTER TABLE Revisions DROP COLUMN IsCosmetic;
        """;

    /// <summary>In the order in which they can be dropped.</summary>
    public static IReadOnlyList<string> Names { get; } = ["ArticleKeys", "ArticleSources", "ArticleBands", "PublishKeys", "HubLeases"];
}
