namespace TribuneBot.Storage.Migrations;

/// <summary>What the migration of search adds. The model does not know these tables. Never edited once released.</summary>
internal static class SearchTables
{
    /// <summary>
    /// An index that is there already was made by unknown rules (an empty stamp): it is renewed while it serves. With the hash beside the key,
    /// identical stories among a thousand hits are seen without reading the articles.
    /// </summary>
    public const string Create =
        """
        CREATE TABLE Vocabulary (Term TEXT PRIMARY KEY, Articles INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IndexStates (Id INTEGER PRIMARY KEY CHECK (Id = 1), Stamp TEXT NOT NULL, Target TEXT NULL, Cursor INTEGER NULL);
        INSERT INTO IndexStates (Id, Stamp) VALUES (1, '');
        CREATE INDEX IX_Articles_Content ON Articles (IndexKey, ContentHash);
        """;

    public const string Drop = "DROP TABLE Vocabulary; DROP TABLE IndexStates; DROP INDEX IX_Articles_Content;";
}
