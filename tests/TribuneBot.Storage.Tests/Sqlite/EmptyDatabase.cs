using Microsoft.Extensions.Time.Testing;
using TribuneBot.Storage.Upkeep;

namespace TribuneBot.Storage.Tests.Sqlite;

/// <summary>Migrated once; each test gets a copy, which is much faster than migrating again.</summary>
internal static class EmptyDatabase
{
    private static readonly Lazy<byte[]> Bytes = new(Make);

    public static void CopyTo(string path) => File.WriteAllBytes(path, Bytes.Value);

    private static byte[] Make()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("empty.db");
#pragma warning disable VSTHRD002 // A Lazy cannot wait asynchronously, and xunit has no synchronization context to block.
        new DatabaseMigrator(new StorageOptions(path), new FakeTimeProvider()).MigrateAsync(CancellationToken.None).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return File.ReadAllBytes(path);
    }
}
