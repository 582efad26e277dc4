namespace TribuneBot.Ingest.Importing;

/// <summary>One thing that could not be imported.</summary>
/// <param name="Line">The line of the file, from 1; null when the whole file is meant.</param>
/// <param name="Detail">What exactly is wrong, where the fault alone does not say it; may be empty.</param>
public sealed record ImportProblem(ImportFault Fault, string File, long? Line = null, string Detail = "")
{
    /// <summary>One sentence for the operator, with the file and the line.</summary>
    public string Sentence => Line is null ? $"{File}: {Explanation}" : $"{File}, line {Line}: {Explanation}";

    private string Explanation => Fault switch
    {
        ImportFault.Empty => "the file is empty.",
        ImportFault.Unreadable => $"the file cannot be read: {Detail}",
        ImportFault.TooLarge => $"the file is larger than {Detail}; only JSON lines may be.",
        ImportFault.Binary => "the file is not text.",
        ImportFault.UnknownKind => "this is none of: a captured page, an HTML page, a feed, JSON lines.",
        ImportFault.NoArticle => "no article with a title was found on the page.",
        ImportFault.BadFeed => Detail,
        ImportFault.LineTooLong => $"the line is longer than {Detail}.",
        ImportFault.LineNotJson => "the line is not a JSON object.",
        ImportFault.LineField => Detail,
        _ => "it cannot be imported.",
    };
}
