using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Draws how far a broadcast has come, and its final report.</summary>
internal static class ProgressCard
{
    private const int BarLength = 12;

    public static Screen Running(Broadcast broadcast, DispatchCounts counts, LocalText say)
    {
        var done = counts.Sent + counts.Blocked + counts.Failed + counts.InDoubt + counts.Cancelled;
        var text = TgHtml.Of(html =>
        {
            html.Bold(say.Get(broadcast.State == BroadcastState.Stopped ? "progress.stopping" : "progress.sending"));
            html.Blank().Text(counts.IsFannedOut ? Bar(done, done + counts.Waiting) : say.Get("progress.counting"));
            html.Blank().Text(say.Get("progress.sent", ("n", counts.Sent))).Line().Text(say.Get("progress.waiting", ("n", counts.Waiting)));
            Troubles(html, counts, say);
        });
        return new Screen(text, broadcast.State == BroadcastState.Stopped ? null : Stop(broadcast, say));
    }

    public static Screen Report(Broadcast broadcast, DispatchCounts counts, LocalText say) => new(TgHtml.Of(html =>
    {
        html.Bold(say.Get(broadcast.State == BroadcastState.Stopped ? "progress.stopped" : "progress.done"))
            .Blank().Text(say.Get("progress.sent", ("n", counts.Sent)))
            .Line().Text(say.Get("progress.blocked", ("n", counts.Blocked)))
            .Line().Text(say.Get("progress.failed", ("n", counts.Failed)));
        Unsettled(html, counts, say);
    }));

    private static void Troubles(TgHtml html, DispatchCounts counts, LocalText say)
    {
        if (counts.Blocked > 0)
            html.Line().Text(say.Get("progress.blocked", ("n", counts.Blocked)));
        if (counts.Failed > 0)
            html.Line().Text(say.Get("progress.failed", ("n", counts.Failed)));
        Unsettled(html, counts, say);
    }

    private static void Unsettled(TgHtml html, DispatchCounts counts, LocalText say)
    {
        if (counts.InDoubt > 0)
            html.Line().Text(say.Get("progress.in-doubt", ("n", counts.InDoubt)));
        if (counts.Cancelled > 0)
            html.Line().Text(say.Get("progress.cancelled", ("n", counts.Cancelled)));
    }

    private static string Bar(int done, int total)
    {
        var share = total == 0 ? 1 : (double)done / total;
        var full = (int)(share * BarLength);
        return $"{new string('▓', full)}{new string('░', BarLength - full)} {(int)(share * 100)} %";
    }

    private static InlineKeyboardMarkup? Stop(Broadcast broadcast, LocalText say) =>
        new Keyboard().Row(Keyboard.Button(say.Get("progress.stop"), StopButton.Name, broadcast.Id)).Build();
}
