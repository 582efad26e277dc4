using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks.Delivery;

/// <summary>The baseline: the same post by the same client library to the same chats, as many in flight, and nothing recorded.</summary>
internal static class BareLoop
{
    private const string Text =
        """
        <b>The harbour bridge opens again, part 1</b>

        After two years of work the first cars have crossed the bridge between the old town and the port.

        <i>Bench Tribune</i>
        #society
        """;

    /// <returns>Sends a second.</returns>
    public static async Task<double> RateAsync(Uri telegram, int count, int inFlight, CancellationToken cancellationToken)
    {
        using var sockets = new SocketsHttpHandler { MaxConnectionsPerServer = inFlight };
        using var http = new HttpClient(sockets);
        var api = new TelegramBotClient(new TelegramBotClientOptions(DemoWorld.BotToken, telegram.GetLeftPart(UriPartial.Authority)), http);
        var keyboard = new InlineKeyboardMarkup(InlineKeyboardButton.WithUrl("Read", "https://tribune.example/bridge-1"));
        var started = TimeProvider.System.GetTimestamp();
        var options = new ParallelOptions { MaxDegreeOfParallelism = inFlight, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, count, options, async (number, token) => await api.SendMessage(
            CrowdedDatabase.FirstReader + number, Text, ParseMode.Html, replyMarkup: keyboard, linkPreviewOptions: LinkPreviewOptions.Disabled,
            cancellationToken: token));
        return count / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }
}
