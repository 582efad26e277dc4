namespace TribuneBot.Ingest.Dates;

/// <summary>The words for the halves of the day, before or after the time. A table of data.</summary>
internal static class DayHalves
{
    private static readonly (string Mark, Meridiem Half)[] Table =
    [
        ("am", Meridiem.Morning), ("a.m", Meridiem.Morning), ("a. m", Meridiem.Morning), ("π. μ", Meridiem.Morning), ("π.μ", Meridiem.Morning), ("πμ", Meridiem.Morning), ("오전", Meridiem.Morning),
        ("上午", Meridiem.Morning), ("午前", Meridiem.Morning),
        ("pm", Meridiem.Afternoon), ("p.m", Meridiem.Afternoon), ("p. m", Meridiem.Afternoon), ("μ. μ", Meridiem.Afternoon), ("μ.μ", Meridiem.Afternoon), ("μμ", Meridiem.Afternoon), ("오후", Meridiem.Afternoon),
        ("下午", Meridiem.Afternoon), ("午後", Meridiem.Afternoon),
    ];

    /// <summary>The half of the day that is named here, and how long its name is; a longer word that starts so is another word.</summary>
    public static (Meridiem Half, int Length) Read(ReadOnlySpan<char> text)
    {
        foreach (var (mark, half) in Table)
        {
            var isWhole = text.Length <= mark.Length || !char.IsLetter(text[mark.Length]) || mark[0] >= '\u4E00';
            if (isWhole && text.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                return (half, mark.Length);
        }

        return (Meridiem.None, 0);
    }
}
