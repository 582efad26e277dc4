using TribuneBot.Core.Articles;

namespace TribuneBot.Verbs;

/// <summary>An imported article as <c>--json</c> shows it.</summary>
/// <param name="Published">ISO 8601 in UTC, or null when the source gave no date.</param>
internal sealed record ImportedArticle(
    long Id, string Change, string? Url, string Title, string Lead, string? Published, int? Reads, string? Agency, string? Author,
    string Language, IReadOnlyList<string> Topics, bool Video, string Text)
{
    public static ImportedArticle Of(Article article, IntakeChange change) => new(
        article.Id, NameOf(change), article.Url, article.Title, article.Lead, UtcTime.Iso(article.Published), article.Reads, article.Agency,
        article.Author, article.Language, article.TopicIds, article.HasVideo, article.Text);

    private static string NameOf(IntakeChange change) => change switch
    {
        IntakeChange.Created => "created",
        IntakeChange.Completed => "completed",
        IntakeChange.Revised => "revised",
        _ => "unchanged",
    };
}
