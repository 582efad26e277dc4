using Microsoft.Data.Sqlite;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Tests.Sqlite;

public sealed class RowStatementTests : IDisposable
{
    private readonly SqliteSession _session;

    public RowStatementTests()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        _session = new SqliteSession(connection);
        _session.Execute("CREATE TABLE Numbers (Id INTEGER PRIMARY KEY, Square INTEGER NULL CHECK (Square <> 13), Label TEXT NULL)");
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void It_runs_again_with_other_arguments_and_reads_whole_numbers_or_0_for_nothing()
    {
        var insert = _session.ForRows("INSERT INTO Numbers (Id, Square) VALUES (?1, nullif(?2, 0))");
        insert.Run(3, 9);
        insert.Run(-4, 0);

        Span<long> row = stackalloc long[2];
        var question = _session.ForRows("SELECT Id, Square FROM Numbers WHERE Id = ?1");
        Assert.True(question.Ask(row, 3));
        Assert.Equal([3L, 9L], row.ToArray());
        Assert.True(question.Ask(row, -4));
        Assert.Equal([-4L, 0L], row.ToArray());
        Assert.False(question.Ask(row, 5));
    }

    [Fact]
    public void A_number_in_a_column_of_text_is_stored_as_text()
    {
        _session.ForRows("INSERT INTO Numbers (Id, Label) VALUES (?1, ?2)").Run(1, 501);

        Assert.Equal("text", _session.Scalar("SELECT typeof(Label) FROM Numbers"));
    }

    [Fact]
    public void What_sqlite_refuses_is_thrown_as_its_own_exception_and_the_statement_can_be_used_again()
    {
        var insert = _session.ForRows("INSERT INTO Numbers (Id, Square) VALUES (?1, ?2)");

        Assert.Equal(19, Assert.Throws<SqliteException>(() => insert.Run(1, 13)).SqliteErrorCode);
        insert.Run(1, 1);
        Assert.Throws<SqliteException>(() => _session.ForRows("SELECT nothing FROM Nowhere"));

        Assert.Equal(1, _session.Number("SELECT count(*) FROM Numbers"));
    }

    [Fact]
    public void A_row_that_was_read_does_not_keep_a_transaction_open()
    {
        _session.ForRows("INSERT INTO Numbers (Id) VALUES (?1)").Run(1);
        _session.Execute("BEGIN IMMEDIATE");
        Span<long> row = stackalloc long[1];
        _session.ForRows("SELECT Id FROM Numbers").Ask(row);

        _session.Execute("COMMIT");
        _session.Execute("DROP TABLE Numbers");
    }
}
