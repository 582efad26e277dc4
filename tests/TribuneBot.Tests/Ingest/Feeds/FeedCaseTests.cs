using System.Text.Json;
using TribuneBot.Ingest.Inspection;
using TribuneBot.Verbs;

namespace TribuneBot.Tests.Ingest.Feeds;

/// <summary>Every case of <c>Fixtures/Feeds</c>, one test each.</summary>
public sealed class FeedCaseTests
{
    public static TheoryData<string, string> Names => [.. Files().SelectMany(file => Cases(file).Select(one => (Path.GetFileName(file), one.Name)))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_is_read_as_the_case_says(string file, string name)
    {
        var one = Assert.Single(Cases(Fixture.Path(Path.Combine("Feeds", file))), candidate => candidate.Name == name);
        var inspected = FeedInspector.Inspect(one.Bytes, one.Url, one.ContentType);

        Assert.Null(inspected.Error);
        Assert.Equal("", one.Differences(JsonSerializer.SerializeToElement(inspected.Result, Json.Options)));
    }

    internal static IEnumerable<FeedCase> All() => Files().SelectMany(Cases);

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Fixture.Path("Feeds"), "*.cases").Order();

    private static IEnumerable<FeedCase> Cases(string file) => FeedCase.ReadAll(File.ReadAllText(file));
}
