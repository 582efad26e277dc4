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
        $"Files: {counts.Files:N0}. Articles: {counts.Articles:N0}. Teasers: {counts.Teasers:N0}. New: {counts.Created:N0}. Completed: {counts.Completed:N0}. Changed: {counts.Revised:N0}. As before: {counts.Unchanged:N0}. Announced: {counts.Announced:N0}. Problems: {counts.Problems:N0}."));
}
