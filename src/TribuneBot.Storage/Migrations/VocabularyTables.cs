namespace TribuneBot.Storage.Migrations;

/// <summary>What the migration of the vocabulary's pages adds. The model does not know it. Never edited once released.</summary>
internal static class VocabularyTables
{
    /// <summary>
    /// The words are counted anew by the renewal that the empty stamp asks for. With room for 8 MB FTS5 writes the words of a batch at once; merging eight parts
    /// of the index rather than four copies every word a third less often.
    /// </summary>
    public const string Create =
        """
        DROP TABLE Vocabulary;
        CREATE TABLE VocabularyPages (First BLOB PRIMARY KEY, Words BLOB NOT NULL) WITHOUT ROWID;
        UPDATE IndexStates SET Stamp = '', Target = NULL, Cursor = NULL;
        """ + IndexSettings;

    public const string IndexSettings =
        """

        INSERT INTO ArticleIndex (ArticleIndex, rank) VALUES ('hashsize', 8388608);
        INSERT INTO ArticleIndex (ArticleIndex, rank) VALUES ('automerge', 8);
        """;

    public const string Drop =
        """
        DROP TABLE VocabularyPages;
        CREATE TABLE Vocabulary (Term TEXT PRIMARY KEY, Articles INTEGER NOT NULL) WITHOUT ROWID;
        UPDATE IndexStates SET Stamp = '', Target = NULL, Cursor = NULL;
        INSERT INTO ArticleIndex (ArticleIndex, rank) VALUES ('hashsize', 1048576);
        INSERT INTO ArticleIndex (ArticleIndex, rank) VALUES ('automerge', 4);
        """;
}
