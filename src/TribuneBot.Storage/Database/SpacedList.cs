namespace TribuneBot.Storage.Database;

/// <summary>
/// A list of words that hold no space, as <c>" en az "</c>, empty as <c>""</c>: so that <c>instr(column, ' az ')</c> asks for a member, at a
/// tenth of what JSON costs per row, and a million rows are asked.
/// </summary>
internal static class SpacedList
{
    public static string Join(IEnumerable<string> words)
    {
        var joined = string.Join(' ', words);
        return joined.Length == 0 ? "" : Member(joined);
    }

    public static IReadOnlyList<string> Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What <c>instr</c> looks for.</summary>
    public static string Member(string word) => $" {word} ";
}
