using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TribuneBot.Storage.Database;

#nullable disable

namespace TribuneBot.Storage.Migrations
{
    /// <summary>Saved searches, what they matched, and how often stories are read in the chat. None of it is part of the model.</summary>
    [DbContext(typeof(TribuneDb))]
    [Migration("20261128010000_Alerts")]
    internal sealed class Alerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(AlertTables.Alerts);
            migrationBuilder.Sql(AlertTables.Reads);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in AlertTables.Names)
                migrationBuilder.DropTable(name: table);

            migrationBuilder.Sql(AlertTables.UndoColumns);
        }
    }
}
