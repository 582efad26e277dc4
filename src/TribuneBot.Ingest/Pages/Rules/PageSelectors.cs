using TribuneBot.Core.Articles;

namespace TribuneBot.Ingest.Pages.Rules;

/// <summary>The rules of a source, ready to be applied. What is no selector finds nothing, as if it were not there.</summary>
internal sealed class PageSelectors(PageRules? rules)
{
    public PageSelector? Title { get; } = Parse(rules?.Title);

    public PageSelector? Lead { get; } = Parse(rules?.Lead);

    public PageSelector? Author { get; } = Parse(rules?.Author);

    public PageSelector? Published { get; } = Parse(rules?.Published);

    public PageSelector? Modified { get; } = Parse(rules?.Modified);

    public PageSelector? Section { get; } = Parse(rules?.Section);

    public PageSelector? Image { get; } = Parse(rules?.Image);

    public PageSelector? Body { get; } = Parse(rules?.Body);

    public PageSelector? Remove { get; } = Parse(rules?.Remove);

    private static PageSelector? Parse(string? written) => written is null ? null : PageSelector.Parse(written);
}
