using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TribuneBot.Storage.Database;

#nullable disable

namespace TribuneBot.Storage.Migrations
{
    /// <summary>Time zones of readers, and a digest for each day and zone. None of it is part of the model.</summary>
    [DbContext(typeof(TribuneDb))]
    [Migration("20261128100000_Zones")]
    internal sealed class Zones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(ZoneTables.ReaderZones);
            migrationBuilder.Sql(ZoneTables.Digests);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(ZoneTables.Undo);
    }
}
