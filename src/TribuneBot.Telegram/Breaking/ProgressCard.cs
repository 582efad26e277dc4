using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Corrections;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Withdrawals;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Draws how far a broadcast has come, and its final report.</summary>
internal static class ProgressCard
{
    private const int BarLength = 12;

    public static Screen Running(Broadcast broadcast, DispatchCounts counts, LocalText say)
    {
        var done = counts.Sent + counts.Blocked + counts.Failed + counts.InDoubt + counts.Cancelled;
        var isStopped = broadcast.State == BroadcastState.Stopped;
        var text = TgHtml.Of(html =>
        {
            html.Bold(say.Get(isStopped ? "progress.stopping" : counts.IsPaused ? "progress.paused" : "progress.sending"));
            html.Blank().Text(counts.IsFannedOut ? Bar(done, done + counts.Waiting) : say.Get("progress.counting"));
            html.Blank().Text(say.Get("progress.sent", ("n", counts.Sent))).Line().Text(say.Get("progress.waiting", ("n", counts.Waiting)));
            Lines(html, say, ("progress.blocked", counts.Blocked), ("progress.failed", counts.Failed), ("progress.in-doubt", counts.InDoubt));
            Lines(html, say, ("progress.resent", counts.Resent), ("progress.cancelled", counts.Cancelled));
        });
        return new Screen(text, isStopped ? null : RunningButtons(broadcast, counts, say));
    }

    /// <param name="isWithdrawn">Its copies are being taken back: there is nothing left to correct.</param>
    public static Screen Report(Broadcast broadcast, DispatchCounts counts, bool isWithdrawn, LocalText say) => new(
        TgHtml.Of(html =>
        {
            html.Bold(say.Get(TitleOf(broadcast, isWithdrawn)))
                .Blank().Text(say.Get("progress.sent", ("n", counts.Sent)))
                .Line().Text(say.Get("progress.blocked", ("n", counts.Blocked)))
                .Line().Text(say.Get("progress.failed", ("n", counts.Failed)));
            Lines(html, say, ("progress.cancelled", counts.Cancelled));
            Explain(html, counts, say);
        }),
        isWithdrawn ? null : new Keyboard().Row(Changes(broadcast, say)).Build());

    private static string TitleOf(Broadcast broadcast, bool isWithdrawn) =>
        isWithdrawn ? "progress.withdrawn" : broadcast.State == BroadcastState.Stopped ? "progress.stopped" : "progress.done";

    private static void Lines(TgHtml html, LocalText say, params ReadOnlySpan<(string Key, int Count)> lines)
    {
        foreach (var (key, count) in lines)
        {
            if (count > 0)
                html.Line().Text(say.Get(key, ("n", count)));
        }
    }

    /// <summary>What a number alone would not say.</summary>
    private static void Explain(TgHtml html, DispatchCounts counts, LocalText say)
    {
        if (counts.InDoubt > 0)
            html.Blank().Text(say.Count("report.in-doubt", counts.InDoubt));
        if (counts.Resent > 0)
            html.Blank().Text(say.Count("report.resent", counts.Resent));
        if (counts.Expired > 0)
            html.Blank().Text(say.Count("report.expired", counts.Expired));
        if (counts.Unidentified > 0)
            html.Blank().Text(say.Count("report.unidentified", counts.Unidentified));
    }

    private static string Bar(int done, int total)
    {
        var share = total == 0 ? 1 : (double)done / total;
        var full = (int)(share * BarLength);
        return $"{new string('▓', full)}{new string('░', BarLength - full)} {(int)(share * 100)} %";
    }

    private static InlineKeyboardMarkup? RunningButtons(Broadcast broadcast, DispatchCounts counts, LocalText say)
    {
        var hold = counts.IsPaused
            ? Keyboard.Button(say.Get("progress.resume"), PauseButton.Name, broadcast.Id, PauseButton.Resume)
            : Keyboard.Button(say.Get("progress.pause"), PauseButton.Name, broadcast.Id, PauseButton.Pause);
        return new Keyboard()
            .Row(hold, Keyboard.Button(say.Get("progress.stop"), StopButton.Name, broadcast.Id))
            .Row(Changes(broadcast, say))
            .Build();
    }

    private static InlineKeyboardButton[] Changes(Broadcast broadcast, LocalText say) =>
    [
        Keyboard.Button(say.Get("progress.edit"), EditButton.Name, broadcast.Id),
        Keyboard.Button(say.Get("progress.withdraw"), WithdrawButton.Name, broadcast.Id),
    ];
}
