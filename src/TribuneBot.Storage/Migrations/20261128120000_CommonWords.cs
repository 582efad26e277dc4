using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TribuneBot.Storage.Database;

#nullable disable

namespace TribuneBot.Storage.Migrations
{
    /// <summary>The words whose pairs the word index has. Not part of the model.</summary>
    [DbContext(typeof(TribuneDb))]
    [Migration("20261128120000_CommonWords")]
    internal sealed class CommonWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(CommonWordTables.Create);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(CommonWordTables.Drop);
    }
}
