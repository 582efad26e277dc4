namespace TribuneBot.Tests.Ingest.Pages.Making;

/// <summary>What pages of one language are made of; all of it is ours.</summary>
/// <param name="By">What stands before an author's name.</param>
/// <param name="Day">14 May 2019 as it is written.</param>
/// <param name="Titles">Titles of stories; the first is that of the page's own.</param>
/// <param name="Sentences">Of the story.</param>
/// <param name="Others">Sentences of comments, teasers and other things beside it.</param>
/// <param name="Labels">Share, related stories, comments, subscribe, and four entries of a menu.</param>
public sealed record Tongue(
    string Code, string Author, string By, string Day, IReadOnlyList<string> Titles, IReadOnlyList<string> Sentences, IReadOnlyList<string> Others, IReadOnlyList<string> Labels)
{
    public string Share => Labels[0];

    public string Related => Labels[1];

    public string Comments => Labels[2];

    public string Subscribe => Labels[3];

    public IEnumerable<string> Menu => Labels.Skip(4);
}
