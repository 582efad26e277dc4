namespace TribuneBot.Storage.Migrations;

/// <summary>What the migration of the common words adds. The model does not know it. Never edited once released.</summary>
internal static class CommonWordTables
{
    public const string Create =
        """
        CREATE TABLE CommonWords (Word TEXT PRIMARY KEY, Since INTEGER NOT NULL) WITHOUT ROWID;
        ALTER TABLE IndexStates ADD COLUMN ReviewedAt INTEGER NOT NULL DEFAULT 0;
        """;

    public const string Drop =
        """
        DROP TABLE CommonWords;
        ALTER TABLE IndexStates DROP COLUMN ReviewedAt;
        """;
}
