using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search;

/// <summary>Completes the last word of what is being typed, with words as titles write them.</summary>
public static class Completion
{
    /// <summary>Letters before anything is offered.</summary>
    public const int ShortestBeginning = 2;

    /// <summary>The query that finds titles to complete from; null when the input ends in no word that can be completed.</summary>
    public static string? QueryFor(string input) => LastWord(input) is { } last ? $"title:{last.Folded}* sort:new" : null;

    /// <summary>Whole inputs with their last word completed, the commonest word first.</summary>
    /// <param name="titles">Found by <see cref="QueryFor"/>.</param>
    /// <param name="limit">At least 1.</param>
    public static IReadOnlyList<string> Of(string input, IEnumerable<string> titles, int limit)
    {
        if (LastWord(input) is not { } last)
            return [];

        return
        [
            .. titles
                .SelectMany(title => Words.Split(title).Select(word => (Written: title.Substring(word.Start, word.Length), word.Folded)))
                .Where(word => word.Folded.StartsWith(last.Folded, StringComparison.Ordinal) && word.Folded.Length > last.Folded.Length)
                .GroupBy(word => word.Folded, StringComparer.Ordinal)
                .OrderByDescending(word => word.Count()).ThenBy(word => word.Key, StringComparer.Ordinal)
                .Take(limit)
                .Select(word => input[..last.Start] + word.First().Written),
        ];
    }

    private static WordSpan? LastWord(string input)
    {
        WordSpan? last = null;
        foreach (var word in Words.Split(input.Length > SearchQuery.MaxLength ? "" : input))
            last = word;
        return last is { } found && found.Start + found.Length == input.Length && found.Folded.Length >= ShortestBeginning ? found : null;
    }
}
