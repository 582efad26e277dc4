using System.Text.Json;
using TribuneBot.Core.Articles;

namespace TribuneBot.Verbs;

/// <summary>
/// One JSON document, written as the import goes: the whole articles as they are stored, then the teasers, the problems and the counts.
/// </summary>
internal sealed class JsonImportReport : IImportReport
{
    private readonly TextWriter _output;
    private readonly List<ImportedArticle> _teasers = [];
    private readonly List<string> _problems = [];
    private bool _isFirst = true;

    public JsonImportReport(TextWriter output)
    {
        _output = output;
        _output.Write("{\"articles\":[");
    }

    public void Stored(Article article, IntakeChange change)
    {
        var imported = ImportedArticle.Of(article, change);
        if (article.IsTeaser)
        {
            _teasers.Add(imported);
            return;
        }

        _output.Write(_isFirst ? "" : ",");
        _output.Write(JsonSerializer.Serialize(imported, Json.Options));
        _isFirst = false;
    }

    public void Problem(string sentence) => _problems.Add(sentence);

    public void End(ImportCounts counts)
    {
        _output.Write("],\"teasers\":" + JsonSerializer.Serialize(_teasers, Json.Options));
        _output.Write(",\"problems\":" + JsonSerializer.Serialize(_problems, Json.Options));
        _output.WriteLine(",\"counts\":" + JsonSerializer.Serialize(counts, Json.Options) + "}");
    }
}
