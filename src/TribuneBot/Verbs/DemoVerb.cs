using System.CommandLine;
using TribuneBot.Demo;

namespace TribuneBot.Verbs;

/// <summary><c>demo</c>: a local Telegram, a sample newsroom and the bot in one process; no token, no network, nothing to configure.</summary>
internal static class DemoVerb
{
    public static Command Create()
    {
        var command = new Command("demo", """
            Shows the bot at work with a local Telegram and a sample newsroom. Nothing is kept.
            Example: demo
            """);
        command.SetAction((parsed, cancellationToken) => new DemoRun(parsed.InvocationConfiguration.Output).RunAsync(cancellationToken));
        return command;
    }
}
