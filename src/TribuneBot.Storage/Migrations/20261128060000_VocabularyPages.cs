using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TribuneBot.Storage.Database;

#nullable disable

namespace TribuneBot.Storage.Migrations
{
    /// <summary>The vocabulary in pages, and room for the word index to write in larger pieces. None of it is part of the model.</summary>
    [DbContext(typeof(TribuneDb))]
    [Migration("20261128060000_VocabularyPages")]
    internal sealed class VocabularyPages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(VocabularyTables.Create);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(VocabularyTables.Drop);
    }
}
