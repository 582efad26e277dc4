using Microsoft.Data.Sqlite;

namespace TribuneBot.Storage.Tests.Upkeep;

public sealed class FileTroubleTests
{
    [Theory]
    [InlineData(8, true)]
    [InlineData(13, true)]
    [InlineData(14, true)]
    [InlineData(1, false)]
    [InlineData(19, false)]
    public void A_read_only_full_or_unreachable_file_is_trouble_and_a_mistake_in_a_statement_is_not(int sqliteCode, bool isTrouble)
    {
        var failure = new InvalidOperationException("a batch was not stored", new SqliteException("said by SQLite", sqliteCode));

        Assert.Equal(isTrouble, TribuneStorage.IsFileTrouble(failure));
    }
}
