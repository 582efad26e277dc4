using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TribuneBot.Storage.Database;

#nullable disable

namespace TribuneBot.Storage.Migrations
{
    /// <summary>The vocabulary and the state of the word index. None of it is part of the model.</summary>
    [DbContext(typeof(TribuneDb))]
    [Migration("20261128020000_Search")]
    internal sealed class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SearchTables.Create);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SearchTables.Drop);
    }
}
