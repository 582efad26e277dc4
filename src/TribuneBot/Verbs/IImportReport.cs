using TribuneBot.Core.Articles;

namespace TribuneBot.Verbs;

/// <summary>Tells what an import did, as text for people or as JSON for machines.</summary>
internal interface IImportReport
{
    void Stored(Article article, IntakeChange change);

    /// <param name="sentence">One clear sentence with the file and the line.</param>
    void Problem(string sentence);

    /// <summary>Called once, at the end, also when the import was stopped.</summary>
    void End(ImportCounts counts);
}
