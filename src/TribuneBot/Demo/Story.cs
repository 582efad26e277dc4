namespace TribuneBot.Demo;

/// <summary>One invented story as <c>stories.json</c> tells it.</summary>
/// <param name="Slug">Last part of its address; unique in the book.</param>
/// <param name="Language">Two-letter code.</param>
/// <param name="Sections">Keys of <see cref="StoryBook.Sections"/>, the leading one first.</param>
/// <param name="AppearsAfterSeconds">Seconds after the newsroom's start; 0 for the archive, which is there at once.</param>
internal sealed record Story(
    string Slug,
    string Language,
    IReadOnlyList<string> Sections,
    string Title,
    string Lead,
    IReadOnlyList<string> Paragraphs,
    int AppearsAfterSeconds)
{
    /// <summary>Of the archive alone: hours between its publication and the newsroom's start.</summary>
    public double PublishedHoursAgo { get; init; }

    public string? Agency { get; init; }

    public string? Author { get; init; }

    /// <summary>Key of <see cref="StoryBook.Pictures"/>, or null.</summary>
    public string? Image { get; init; }

    public Correction? Correction { get; init; }

    public bool IsArchive => AppearsAfterSeconds == 0;

    /// <summary>Who signs it: a person, else the agency.</summary>
    public string Signature => Author ?? Agency ?? throw new InvalidOperationException($"Nobody signs {Slug}.");
}
