using System.CommandLine;
using TribuneBot.Hosting;

namespace TribuneBot.Verbs;

/// <summary><c>run</c>: the bot itself; also what happens without a verb.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var command = new Command("run", """
            Runs the bot until Ctrl-C or SIGTERM. This is what happens without a verb.
            Example: run --config /etc/tribunebot/appsettings.json
            """);
        Configure(command);
        return command;
    }

    public static void MakeDefault(RootCommand root) => Configure(root);

    private static void Configure(Command command)
    {
        var common = new CommonOptions();
        common.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            new BotHost(common.Read(parsed, speaksToTelegram: true), LogLevel.Information).RunAsync(cancellationToken));
    }
}
