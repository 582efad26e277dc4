using System.Globalization;
using TribuneBot.Core.Articles;

namespace TribuneBot.Verbs;

/// <summary>A problem a line, and one line at the end.</summary>
internal sealed class TextImportReport(TextWriter output) : IImportReport
{
    public void Stored(Article article, IntakeChange change)
    {
    }

    public void Problem(string sentence) => output.WriteLine(sentence);

    public void End(ImportCounts counts) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{counts.Articles:N0} articles and {counts.Teasers:N0} teasers from {counts.Files:N0} files: {counts.Created:N0} new, {counts.Completed:N0} completed, {counts.Revised:N0} changed, {counts.Unchanged:N0} as before, {counts.Announced:N0} announced, {counts.Problems:N0} problems."));
}
