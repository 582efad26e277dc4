using TribuneBot.Core.Articles;

namespace TribuneBot.Ingest.Importing;

/// <summary>What comes out of an import: a draft, or a problem; never both.</summary>
public sealed record ImportItem
{
    private ImportItem(ArticleDraft? draft, ImportProblem? problem) => (Draft, Problem) = (draft, problem);

    public ArticleDraft? Draft { get; }

    public ImportProblem? Problem { get; }

    public static ImportItem Of(ArticleDraft draft) => new(draft, null);

    public static ImportItem Failed(ImportProblem problem) => new(null, problem);
}
