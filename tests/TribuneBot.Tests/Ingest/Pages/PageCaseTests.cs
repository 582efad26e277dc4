using System.Text;
using TribuneBot.Ingest.Inspection;

namespace TribuneBot.Tests.Ingest.Pages;

/// <summary>
/// Every case of <c>Fixtures/Pages</c>: <c>=== name</c>, the page's address, <c>----</c>, the page, <c>----</c>, then title, author and day of publication (a dash
/// for none), and the text, one block a line.
/// </summary>
public sealed class PageCaseTests
{
    private const string Separator = "\n----\n";

    public static TheoryData<string> Names => [.. Cases().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_is_read_as_the_case_says(string name)
    {
        var (_, url, html, expected) = Assert.Single(Cases(), candidate => candidate.Name == name);

        var page = PageInspector.Inspect(Encoding.UTF8.GetBytes(html), url, "text/html; charset=utf-8", Newsrooms.Courier).Result;

        Assert.NotNull(page);
        Assert.Equal(expected, string.Join('\n', page.Title, page.Author ?? "-", page.Published?[..10] ?? "-", page.Text));
    }

    private static IEnumerable<(string Name, string Url, string Html, string Expected)> Cases() =>
        Directory.EnumerateFiles(Fixture.Path("Pages"), "*.cases").Order().SelectMany(file => File.ReadAllText(file).ReplaceLineEndings("\n")
            .Split("=== ", StringSplitOptions.RemoveEmptyEntries)).Select(Read);

    private static (string Name, string Url, string Html, string Expected) Read(string part)
    {
        var sections = part.Split(Separator);
        var head = sections[0].Split('\n');
        return (head[0], head[1], sections[1], sections[2].TrimEnd('\n'));
    }
}
