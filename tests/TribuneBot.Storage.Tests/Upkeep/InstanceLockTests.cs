using TribuneBot.Storage.Tests.Sqlite;
using TribuneBot.Storage.Upkeep;

namespace TribuneBot.Storage.Tests.Upkeep;

public sealed class InstanceLockTests
{
    [Fact]
    public void A_second_one_is_refused_until_the_first_lets_go()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("t.db");

        Assert.True(InstanceLock.TryAcquire(path, out var first));
        Assert.False(InstanceLock.TryAcquire(path, out var second));
        Assert.Null(second);

        first!.Dispose();
        Assert.True(InstanceLock.TryAcquire(path, out var third));
        third!.Dispose();
    }

    [Fact]
    public void The_folder_of_a_database_that_is_still_to_be_made_is_made()
    {
        using var folder = new TemporaryFolder();

        Assert.True(InstanceLock.TryAcquire(folder.File("new/t.db"), out var handle));
        handle!.Dispose();
    }

    [Fact]
    public void A_file_where_a_folder_should_be_is_no_second_instance()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("file"), "");

        Assert.ThrowsAny<IOException>(() => InstanceLock.TryAcquire(folder.File("file/t.db"), out _));
    }
}
