namespace TribuneBot.Core.Newsroom;

/// <summary>A person's text with the marks they gave it, free of any markup language.</summary>
public sealed record FormattedText(string Text, IReadOnlyList<TextMark> Marks)
{
    public static FormattedText Plain(string text) => new(text, []);
}
