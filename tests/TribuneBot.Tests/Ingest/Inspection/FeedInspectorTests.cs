using System.Text;
using System.Text.Json;
using TribuneBot.Ingest.Inspection;
using TribuneBot.Verbs;

namespace TribuneBot.Tests.Ingest.Inspection;

public sealed class FeedInspectorTests
{
    [Fact]
    public void A_feed_is_shown_with_these_fields_and_no_others()
    {
        var inspected = FeedInspector.Inspect(Fixture.Bytes("rss.xml"), "https://courier.example/feed.xml", null);
        var json = JsonSerializer.SerializeToElement(inspected.Result, Json.Options);

        Assert.Equal(["title", "link", "language", "salvaged", "entries"], json.EnumerateObject().Select(field => field.Name));
        var entry = json.GetProperty("entries")[0];
        Assert.Equal(["title", "link", "guid", "published", "updated", "author", "categories", "summary", "text", "image"], entry.EnumerateObject().Select(field => field.Name));
        Assert.Equal("2023-03-15T06:00:00Z", entry.GetProperty("published").GetString());
        Assert.Equal("2023-03-14T09:00:00Z", json.GetProperty("entries")[1].GetProperty("published").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("entries")[2].GetProperty("published").ValueKind);
        Assert.False(json.GetProperty("salvaged").GetBoolean());
    }

    [Fact]
    public void Letters_stay_letters() => Assert.Contains("Bakıda gəmi muzeyi açılıb",
        JsonSerializer.Serialize(FeedInspector.Inspect(Fixture.Bytes("atom.xml"), null, null).Result, Json.Options));

    [Fact]
    public void What_is_no_feed_is_one_sentence() =>
        Assert.Equal(new(null, "This is an HTML page, not a feed."), FeedInspector.Inspect(Encoding.UTF8.GetBytes("<html></html>"), null, null));
}
