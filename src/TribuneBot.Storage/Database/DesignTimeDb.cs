using Microsoft.EntityFrameworkCore.Design;

namespace TribuneBot.Storage.Database;

/// <summary>For <c>dotnet ef migrations</c> alone.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<TribuneDb>
{
    public TribuneDb CreateDbContext(string[] args) => new(TribuneDb.Options("Data Source=:memory:"));
}
