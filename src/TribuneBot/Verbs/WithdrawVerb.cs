using System.CommandLine;

namespace TribuneBot.Verbs;

/// <summary><c>withdraw URL</c>: takes an article back everywhere.</summary>
internal static class WithdrawVerb
{
    public static Command Create()
    {
        var url = new Argument<string>("URL") { Description = "The article's address, in any form." };
        var common = new CommonOptions();
        var command = new Command("withdraw", """
            Takes an article back: out of channels, chats, search and queue. It may run beside the bot, which removes the copies.
            Example: withdraw https://tribune.example/2026/bridge --database tribune.db
            """) { url };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            using var storage = await Databases.OpenAsync(settings, cancellationToken);
            var address = parsed.GetRequiredValue(url);
            var article = await storage.Articles.FindByUrlAsync(address, cancellationToken)
                ?? throw new VerbException($"There is no article {address}, or it was withdrawn before. Check the address with: search WORDS");
            await storage.Articles.WithdrawAsync(article.Id, cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Withdrawn: {article.Title}. A running bot removes its copies within seconds.");
            return ExitCode.Done;
        });
        return command;
    }
}
