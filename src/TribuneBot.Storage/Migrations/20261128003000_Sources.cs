using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TribuneBot.Storage.Database;

#nullable disable

namespace TribuneBot.Storage.Migrations
{
    /// <summary>What is known of sources, the keys by which stories are recognised again, and what pushes. None of it is part of the model.</summary>
    [DbContext(typeof(TribuneDb))]
    [Migration("20261128003000_Sources")]
    internal sealed class Sources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SourceTables.Columns);
            migrationBuilder.Sql(SourceTables.Identity);
            migrationBuilder.Sql(SourceTables.Push);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in SourceTables.Names)
                migrationBuilder.DropTable(name: table);

            migrationBuilder.Sql(SourceTables.UndoColumns);
        }
    }
}
