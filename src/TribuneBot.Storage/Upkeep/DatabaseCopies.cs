using Microsoft.Data.Sqlite;

namespace TribuneBot.Storage.Upkeep;

/// <summary>The copies made before migrations: <c>path.&lt;last migration&gt;.bak</c>, the newest three.</summary>
internal static class DatabaseCopies
{
    private const int Kept = 3;

    /// <returns>The path of the copy.</returns>
    public static async Task<string> MakeAsync(string databasePath, CancellationToken cancellationToken)
    {
        var applied = await AppliedMigrations.ReadAsync(databasePath, cancellationToken);
        var version = applied is { Count: > 0 } ? applied[^1] : "empty";
        var copy = $"{databasePath}.{version}.bak";
        var unfinished = copy + ".tmp";

        File.Delete(unfinished);
        await using (var source = new SqliteConnection(Text(databasePath, SqliteOpenMode.ReadOnly)))
        await using (var target = new SqliteConnection(Text(unfinished, SqliteOpenMode.ReadWriteCreate)))
        {
            await source.OpenAsync(cancellationToken);
            source.BackupDatabase(target);
        }

        File.Move(unfinished, copy, overwrite: true);
        DropOld(databasePath);
        return copy;
    }

    private static string Text(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString();

    private static void DropOld(string databasePath)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(databasePath))!;
        var old = new DirectoryInfo(folder).GetFiles(Path.GetFileName(databasePath) + ".*.bak").OrderByDescending(file => file.LastWriteTimeUtc).Skip(Kept);
        foreach (var file in old)
            file.Delete();
    }
}
