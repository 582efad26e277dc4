using System.Text;
using System.Text.Json;
using CsCheck;
using TribuneBot.Ingest.Inspection;
using TribuneBot.Verbs;

namespace TribuneBot.Tests.Ingest.Inspection;

public sealed class PageInspectorTests
{
    [Fact]
    public void A_page_is_shown_with_these_fields_and_no_others()
    {
        var json = Inspect("page-en.html", "https://www.courier.example/en/lighthouse");

        Assert.Equal(
            ["title", "lead", "author", "published", "modified", "section", "agency", "language", "site", "canonical", "image", "reads", "text", "blocks", "related"],
            json.EnumerateObject().Select(field => field.Name));
        Assert.Equal("2023-05-12T20:15:00+04:00", json.GetProperty("published").GetString());
        Assert.Equal("heading", json.GetProperty("blocks")[2].GetProperty("type").GetString());
        Assert.Equal("https://www.courier.example/en/film", json.GetProperty("related")[1].GetProperty("url").GetString());
    }

    [Fact]
    public void A_block_has_the_marks_inside_its_text()
    {
        const string Filler = "The harbour was closed for two hours while divers looked at the hull, and lorries waited along the road to the north.";
        var page = $"<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>The <b>ferry</b> is <a href='/late'>late</a>, they said on Monday.</p><p>{Filler}</p><p>{Filler}</p></article></body></html>";

        var blocks = PageInspector.Inspect(Encoding.UTF8.GetBytes(page), "https://www.courier.example/1", null, Newsrooms.Courier).Result!.Blocks;

        Assert.Equal([new MarkInspection("bold", 4, 5), new MarkInspection("link", 13, 4, "https://www.courier.example/late")], blocks[0].Marks);
        Assert.Null(blocks[1].Marks);
    }

    [Fact]
    public void A_captured_page_has_the_newsrooms_site_and_zone_and_no_address()
    {
        var json = Inspect("captured-en.txt", null);

        Assert.Equal("2023-03-14T09:05:00+04:00", json.GetProperty("published").GetString());
        Assert.Equal("courier.example", json.GetProperty("site").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("canonical").ValueKind);
        Assert.Equal(1284, json.GetProperty("reads").GetInt32());
        Assert.Equal(5, json.GetProperty("related").GetArrayLength());
    }

    [Fact]
    public void A_date_alone_stays_alone() => Assert.Equal("2023-04-02", Inspect("page-az.html", null).GetProperty("published").GetString());

    [Theory]
    [InlineData("", "The document is empty.")]
    [InlineData("\0", "The document is not text.")]
    [InlineData("A shopping list", "No article with a title was found on the page.")]
    [InlineData("<p>x", "No article with a title was found on the page.")]
    public void What_is_no_page_is_one_sentence(string content, string error) =>
        Assert.Equal(new(null, error), PageInspector.Inspect(Encoding.UTF8.GetBytes(content), null, null, Newsrooms.Courier));

    [Fact]
    public void No_bytes_crash_the_inspectors() => Gen.Byte.Array[0, 300].Sample(bytes =>
        PageInspector.Inspect(bytes, null, null, Newsrooms.Courier) is not null && FeedInspector.Inspect([.. "<rss>"u8, .. bytes], null, null) is not null, iter: 500);

    private static JsonElement Inspect(string fixture, string? url) =>
        JsonSerializer.SerializeToElement(PageInspector.Inspect(Fixture.Bytes(fixture), url, null, Newsrooms.Courier).Result, Json.Options);
}
