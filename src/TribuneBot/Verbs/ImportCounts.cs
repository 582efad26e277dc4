using TribuneBot.Core.Articles;

namespace TribuneBot.Verbs;

/// <summary>What an import did, counted.</summary>
internal sealed class ImportCounts
{
    public int Files { get; set; }

    public int Articles { get; private set; }

    public int Teasers { get; private set; }

    public int Created { get; private set; }

    public int Completed { get; private set; }

    public int Revised { get; private set; }

    public int Unchanged { get; private set; }

    public int Announced { get; private set; }

    public int Problems { get; set; }

    public void Add(Article article, IntakeResult result)
    {
        _ = article.IsTeaser ? Teasers++ : Articles++;
        _ = result.Change switch
        {
            IntakeChange.Created => Created++,
            IntakeChange.Completed => Completed++,
            IntakeChange.Revised => Revised++,
            _ => Unchanged++,
        };
        if (result.DispatchId is not null)
            Announced++;
    }
}
