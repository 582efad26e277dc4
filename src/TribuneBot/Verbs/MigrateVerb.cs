using System.CommandLine;
using TribuneBot.Storage.Upkeep;

namespace TribuneBot.Verbs;

/// <summary><c>migrate</c>: brings the database up to date, or only reports.</summary>
internal static class MigrateVerb
{
    public static Command Create()
    {
        var check = new Option<bool>("--check") { Description = "Only report; nothing is created or changed. Exit code 0 when it is up to date, 1 when not." };
        var common = new CommonOptions();
        var command = new Command("migrate", """
            Brings the database up to date, after copying it.
            Example: migrate --check --database tribune.db
            """) { check };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(check))
            {
                var status = await Databases.StatusAsync(settings, cancellationToken);
                await output.WriteLineAsync(Describe(settings, status));
                return status is DatabaseStatus.UpToDate ? ExitCode.Done : ExitCode.Failed;
            }

            var outcome = await Databases.MigrateAsync(settings, Databases.MigratorOf(settings), cancellationToken);
            await output.WriteLineAsync(Describe(settings.Database, outcome));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Describe(Configuration.Settings settings, DatabaseStatus status) => status switch
    {
        DatabaseStatus.UpToDate => $"{settings.Database} is up to date.",
        DatabaseStatus.Missing => $"There is no database {settings.Database}; \"migrate\" would create it.",
        DatabaseStatus.Pending pending => $"{settings.Database} lacks: {string.Join(", ", pending.Migrations)}.",
        DatabaseStatus.Newer => Databases.NewerSentence(settings),
        DatabaseStatus.Unreadable => Databases.UnusableSentence(settings),
        _ => Databases.NotADatabaseSentence(settings),
    };

    private static string Describe(string path, MigrationOutcome outcome) => outcome switch
    {
        MigrationOutcome.Migrated { CopyPath: { } copy } migrated => $"{path} is up to date now ({string.Join(", ", migrated.Migrations)}); the copy from before is {copy}.",
        MigrationOutcome.Migrated => $"{path} was created.",
        _ => $"{path} was up to date already.",
    };
}
