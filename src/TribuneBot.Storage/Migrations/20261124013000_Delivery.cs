using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TribuneBot.Storage.Migrations
{
    /// <summary>States, copies, doubts and notices of delivery. None of it is part of the model.</summary>
    internal sealed partial class Delivery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(DeliveryTables.Queue);
            migrationBuilder.Sql(DeliveryTables.Copies);
            migrationBuilder.Sql(DeliveryTables.Doubts);
            migrationBuilder.Sql(DeliveryTables.Others);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in DeliveryTables.Names)
                migrationBuilder.DropTable(name: table);

            migrationBuilder.Sql(DeliveryTables.UndoQueue);
        }
    }
}
