using System.Globalization;

namespace TribuneBot.Verbs;

/// <summary>
/// Shows how far long work has come, on the error stream: one bar that is redrawn on a terminal, a plain line now and then elsewhere.
/// </summary>
/// <param name="total">Units in all, e.g. bytes; 0 when it is not known.</param>
internal sealed class ProgressLine(TextWriter writer, bool isTerminal, TimeProvider clock, long total)
{
    private const int BarWidth = 30;
    private static readonly TimeSpan TerminalPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PlainPause = TimeSpan.FromSeconds(5);

    private long _lastShown = clock.GetTimestamp();
    private bool _drawn;

    public static ProgressLine OnErrorStream(TimeProvider clock, long total) =>
        new(Console.Error, !Console.IsErrorRedirected, clock, total);

    /// <param name="done">Units done so far.</param>
    /// <param name="label">What to say beside the bar, e.g. "1,200 articles".</param>
    public void Report(long done, string label)
    {
        if (clock.GetElapsedTime(_lastShown) < (isTerminal ? TerminalPause : PlainPause))
            return;

        _lastShown = clock.GetTimestamp();
        _drawn = true;
        writer.Write(isTerminal ? $"\r{Bar(done)} {label}\u001b[K" : $"{Percent(done)}{label}{Environment.NewLine}");
    }

    /// <summary>Takes the bar away again, so that the result stands alone.</summary>
    public void Clear()
    {
        if (isTerminal && _drawn)
            writer.Write("\r\u001b[K");
    }

    private string Bar(long done)
    {
        if (total == 0)
            return "…";

        var filled = (int)(BarWidth * Math.Min(done, total) / total);
        return $"[{new string('#', filled)}{new string('.', BarWidth - filled)}]";
    }

    private string Percent(long done) =>
        total == 0 ? "" : (100 * Math.Min(done, total) / total).ToString(CultureInfo.InvariantCulture) + " %, ";
}
