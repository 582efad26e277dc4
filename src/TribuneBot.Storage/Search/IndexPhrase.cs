namespace TribuneBot.Storage.Search;

/// <summary>A phrase in FTS5's language.</summary>
/// <param name="Text">As it is asked for.</param>
/// <param name="Older">As older entries must be asked for, which do not have pairs of common words (<see cref="CommonWords"/>); else the same.</param>
/// <param name="IsPair">A pair among the tags, that stands for words of the text.</param>
internal readonly record struct IndexPhrase(string Text, string Older, bool IsPair = false)
{
    /// <summary>A phrase of no entry: a title's word has letters or digits.</summary>
    public const string Nothing = "\"=\"";

    public IndexPhrase(string text)
        : this(text, text)
    {
    }

    /// <summary>Of the marked words of titles.</summary>
    public bool IsOfTitle => Text.Length > 1 && Text[1] == IndexEntries.TitleMark;

    /// <summary>The words all in the title.</summary>
    public IndexPhrase InTitle() => new(Marked(Text), Marked(Older));

    private static string Marked(string phrase) => $"\"={phrase[1..].Replace(" ", " =", StringComparison.Ordinal)}";
}
