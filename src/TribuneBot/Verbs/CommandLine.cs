using System.CommandLine;
using TribuneBot.Configuration;
using TribuneBot.Storage;
using TribuneBot.Verbs.Sources;

namespace TribuneBot.Verbs;

/// <summary>The program's verbs, their help and their exit codes.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = Build();
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{parsed.Errors[0].Message} Try \"--help\".");
            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        using var stop = new StopRequest();
        try
        {
            return await parsed.InvokeAsync(invocation, stop.Token);
        }
        catch (Exception exception) when (exception is SettingsException or VerbException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }
        catch (Exception exception) when (TribuneStorage.IsFileTrouble(exception))
        {
            await Console.Error.WriteLineAsync("The database cannot be written: check its rights, the free space, and that no other program holds it. What was finished is kept.");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped. What was finished is kept.");
            return ExitCode.Failed;
        }
    }

    internal static RootCommand Build()
    {
        var root = new RootCommand("TribuneBot carries a newsroom's stories to its readers on Telegram. Without a verb it runs the bot.")
        {
            RunVerb.Create(),
            DemoVerb.Create(),
            ImportVerb.Create(),
            InspectVerb.Create(),
            SearchVerb.Create(),
            SourcesVerb.Create(),
            HistoryVerb.Create(),
            WithdrawVerb.Create(),
            QueueVerb.Create(),
            MigrateVerb.Create(),
            CheckVerb.Create(),
            ReindexVerb.Create(),
        };
        RunVerb.MakeDefault(root);
        return root;
    }
}
