using TribuneBot.Configuration;
using TribuneBot.Core.Search.Queries;
using TribuneBot.Storage;
using TribuneBot.Storage.Upkeep;

namespace TribuneBot.Verbs;

/// <summary>Opens the database for a verb, or says in one sentence why not. Only <c>run</c> and <c>migrate</c> change an older one.</summary>
internal static class Databases
{
    public static StorageOptions OptionsOf(Settings settings) =>
        new(settings.Database)
        {
            DefaultLanguage = settings.Newsroom.DefaultLanguage,
            TimeZone = settings.Newsroom.TimeZone,
            Queries = new QueryParser(settings.Topics, settings.EqualNames),
        };

    public static DatabaseMigrator MigratorOf(Settings settings) => new(OptionsOf(settings), TimeProvider.System);

    /// <exception cref="VerbException">It cannot be used as it is.</exception>
    public static async Task<TribuneStorage> OpenOrCreateAsync(Settings settings, CancellationToken cancellationToken)
    {
        var migrator = MigratorOf(settings);
        var status = await StatusAsync(settings, cancellationToken);
        if (status is DatabaseStatus.Missing)
            await MigrateAsync(settings, migrator, cancellationToken);
        else
            RefuseUnlessUpToDate(settings, status);

        return new TribuneStorage(OptionsOf(settings), TimeProvider.System);
    }

    /// <exception cref="VerbException">There is none, or it cannot be used as it is.</exception>
    public static async Task<TribuneStorage> OpenAsync(Settings settings, CancellationToken cancellationToken)
    {
        var status = await StatusAsync(settings, cancellationToken);
        if (status is DatabaseStatus.Missing)
            throw new VerbException($"There is no database {settings.Database}: import articles first, or name another with --database.");

        RefuseUnlessUpToDate(settings, status);
        return new TribuneStorage(OptionsOf(settings), TimeProvider.System);
    }

    /// <summary>Creates the database or brings it up to date.</summary>
    /// <exception cref="VerbException">It is newer than this program, no database of ours, or locked by another migration.</exception>
    public static async Task<MigrationOutcome> MigrateAsync(Settings settings, DatabaseMigrator migrator, CancellationToken cancellationToken)
    {
        var outcome = await migrator.MigrateAsync(cancellationToken);
        return Refusal(settings, outcome) is { } refusal ? throw new VerbException(refusal) : outcome;
    }

    public static Task<DatabaseStatus> StatusAsync(Settings settings, CancellationToken cancellationToken) =>
        MigratorOf(settings).StatusAsync(cancellationToken);

    public static string NewerSentence(Settings settings) =>
        $"The database {settings.Database} was made by a newer version of this program and was left as it is: install that version, or name another database.";

    public static string NotADatabaseSentence(Settings settings) =>
        $"{settings.Database} is not a database of this program and was left as it is: name another with --database or Storage:Database.";

    public static string UnusableSentence(Settings settings) =>
        $"The database {settings.Database} cannot be opened or written: check the path, the rights and the free space.";

    private static void RefuseUnlessUpToDate(Settings settings, DatabaseStatus status)
    {
        var refusal = status switch
        {
            DatabaseStatus.Newer => NewerSentence(settings),
            DatabaseStatus.NotADatabase => NotADatabaseSentence(settings),
            DatabaseStatus.Unreadable => UnusableSentence(settings),
            DatabaseStatus.Pending => $"The database {settings.Database} is from an older version: run \"migrate\" first (it makes a copy).",
            _ => null,
        };
        if (refusal is not null)
            throw new VerbException(refusal);
    }

    private static string? Refusal(Settings settings, MigrationOutcome outcome) => outcome switch
    {
        MigrationOutcome.Newer => NewerSentence(settings),
        MigrationOutcome.NotADatabase => NotADatabaseSentence(settings),
        MigrationOutcome.Unusable => UnusableSentence(settings),
        MigrationOutcome.Locked => $"Another process has been migrating {settings.Database} for 30 s, or one broke off: see docs/operations.md, \"The database\".",
        _ => null,
    };
}
