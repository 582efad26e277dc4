namespace TribuneBot.Simulator.Text;

/// <summary>How a moment is to be shown: "r" for "in two hours", or a choice of weekday, date and time.</summary>
internal static class DateTimeFormat
{
    /// <summary>The format as Telegram writes it back (w, then d or D, then t or T); null when it is none.</summary>
    /// <param name="format">r, R, or any of t, T, d, D, w and W; may be empty.</param>
    /// <param name="lastWins">Of "d" and "D" (or "t" and "T") the last counts; otherwise the short one does.</param>
    internal static string? Normalize(string format, bool lastWins)
    {
        if (format is "r" or "R")
            return "r";
        var (weekday, date, time) = ("", "", "");
        foreach (var c in format)
        {
            switch (c)
            {
                case 'w' or 'W': weekday = "w"; break;
                case 'd': date = "d"; break;
                case 't': time = "t"; break;
                case 'D': date = lastWins || date.Length == 0 ? "D" : date; break;
                case 'T': time = lastWins || time.Length == 0 ? "T" : time; break;
                default: return null;
            }
        }

        return weekday + date + time;
    }
}
