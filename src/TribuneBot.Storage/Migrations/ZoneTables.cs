namespace TribuneBot.Storage.Migrations;

/// <summary>What the migration of readers' time zones adds. The model does not know these tables. Never edited once released.</summary>
internal static class ZoneTables
{
    /// <summary>
    /// Only who has chosen a zone has a row; an empty Zone is the newsroom's again, kept for a while. Day is the date of the last digest they were
    /// given, IsNew whether they came into the zone after its digest of today was looked for.
    /// </summary>
    public const string ReaderZones =
        """
        CREATE TABLE ReaderZones (
            TargetId INTEGER PRIMARY KEY,
            Zone TEXT NOT NULL,
            Day INTEGER NOT NULL,
            IsNew INTEGER NOT NULL,
            ChangedAt INTEGER NOT NULL
        );
        CREATE INDEX IX_ReaderZones_Zone ON ReaderZones (Zone);
        CREATE INDEX IX_ReaderZones_New ON ReaderZones (Zone) WHERE IsNew = 1;
        """;

    /// <summary>LastTold is the last dispatch that a digest tells of. What was one digest a day is the newsroom's (an empty Zone).</summary>
    public const string Digests =
        """
        CREATE TABLE Digests (
            DispatchId INTEGER PRIMARY KEY,
            Zone TEXT NOT NULL,
            Day INTEGER NOT NULL,
            IsLate INTEGER NOT NULL,
            LastTold INTEGER NOT NULL
        );
        INSERT INTO Digests (DispatchId, Zone, Day, IsLate, LastTold)
        SELECT x.Id, '', x.Day, 0, coalesce(
            (SELECT o.Id FROM Dispatches o WHERE o.Id < x.Id AND o.CreatedAt < x.CreatedAt ORDER BY o.Id DESC LIMIT 1), 0)
        FROM Dispatches x WHERE x.Day IS NOT NULL;
        CREATE UNIQUE INDEX IX_Digests_Day ON Digests (Zone, Day) WHERE IsLate = 0;

        DROP INDEX IX_Dispatches_Day;
        ALTER TABLE Dispatches DROP COLUMN Day;
        """;

    public const string Undo =
        """
        ALTER TABLE Dispatches ADD COLUMN Day INTEGER NULL;
        UPDATE Dispatches SET Day = (SELECT g.Day FROM Digests g WHERE g.DispatchId = Dispatches.Id AND g.Zone = '' AND g.IsLate = 0)
        WHERE Id IN (SELECT DispatchId FROM Digests);
        CREATE UNIQUE INDEX IX_Dispatches_Day ON Dispatches (Day) WHERE Day IS NOT NULL;
        DROP TABLE Digests;
        DROP TABLE ReaderZones;
        """;
}
