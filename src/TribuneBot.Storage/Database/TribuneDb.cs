using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TribuneBot.Storage.Articles;
using TribuneBot.Storage.Newsroom;
using TribuneBot.Storage.Readers;
using TribuneBot.Storage.Search;

namespace TribuneBot.Storage.Database;

/// <summary>
/// What people and commands change, a few rows at a time. The tables that take thousands of rows at once (deliveries, topics of
/// articles, the word index) are not in the model: they are written by SQL alone, and made in the migration.
/// </summary>
internal sealed class TribuneDb(DbContextOptions<TribuneDb> options) : DbContext(options)
{
    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();

    public DbSet<TargetRow> Targets => Set<TargetRow>();

    public DbSet<ReaderRow> Readers => Set<ReaderRow>();

    public DbSet<SubscriptionRow> Subscriptions => Set<SubscriptionRow>();

    public DbSet<ChannelRow> Channels => Set<ChannelRow>();

    public DbSet<EditorRow> Editors => Set<EditorRow>();

    public DbSet<BroadcastRow> Broadcasts => Set<BroadcastRow>();

    public DbSet<StoredQueryRow> StoredQueries => Set<StoredQueryRow>();

    public static DbContextOptions<TribuneDb> Options(string connectionString) =>
        new DbContextOptionsBuilder<TribuneDb>()
            .UseSqlite(connectionString)
            .AddInterceptors(new Pragmas())
            // A test compares model and migrations; asking at every migration would build the model anew, which Compiled exists to avoid.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMillisecondsConverter>();
        configurationBuilder.Properties<TimeSpan>().HaveConversion<MillisecondsConverter>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<SpacedListConverter, SpacedListComparer>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ArticleRow>(ArticleRow.Configure);
        modelBuilder.Entity<SourceRow>().HasIndex(row => row.Url).IsUnique();
        modelBuilder.Entity<TargetRow>().HasIndex(row => new { row.ChatId, row.ThreadId }).IsUnique();
        modelBuilder.Entity<ReaderRow>(ReaderRow.Configure);
        modelBuilder.Entity<SubscriptionRow>(SubscriptionRow.Configure);
        modelBuilder.Entity<ChannelRow>(ChannelRow.Configure);
        modelBuilder.Entity<EditorRow>(EditorRow.Configure);
        modelBuilder.Entity<BroadcastRow>(BroadcastRow.Configure);
        modelBuilder.Entity<StoredQueryRow>(StoredQueryRow.Configure);
    }
}
