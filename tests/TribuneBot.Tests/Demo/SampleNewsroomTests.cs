using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Demo;

namespace TribuneBot.Tests.Demo;

public sealed class SampleNewsroomTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly StoryBook Book = StoryBook.Load();

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 9, 8, 30, 0, TimeSpan.Zero));
    private readonly HttpClient _http = new();
    private SampleNewsroom _newsroom = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _newsroom = await SampleNewsroom.StartAsync(_clock, Cancellation);

        // A bot that took its time: the day begins when it first asks.
        _clock.Advance(TimeSpan.FromMinutes(5));
        await Ids("en");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _newsroom.DisposeAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("az")]
    [InlineData("ru")]
    public async Task A_feed_shows_the_archive_first_and_each_story_when_its_time_has_come(string language)
    {
        var stories = Book.Stories.Where(story => story.Language == language).ToList();
        Assert.Equal(stories.Where(story => story.IsArchive).Select(SiteMap.Id).Order(), (await Ids(language)).Order());

        var passed = 0;
        foreach (var story in stories.Where(story => !story.IsArchive))
        {
            _clock.Advance(TimeSpan.FromSeconds(story.AppearsAfterSeconds - passed) - TimeSpan.FromMilliseconds(1));
            Assert.DoesNotContain(SiteMap.Id(story), await Ids(language));

            _clock.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Equal(SiteMap.Id(story), (await Ids(language))[0]);
            passed = story.AppearsAfterSeconds;
        }

        Assert.Equal(stories.Count, (await Ids(language)).Count);
    }

    [Fact]
    public async Task An_entry_carries_all_that_a_reader_of_feeds_may_ask_for()
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        var story = Book.Stories.First(story => story.Language == "en" && story.AppearsAfterSeconds == 1);

        var item = (await Read(_newsroom.FeedAddress("en"))).Descendants("item").First();

        Assert.Equal(story.Title, item.Element("title")!.Value);
        Assert.Equal(new Uri(_newsroom.Address, $"en/{story.Slug}").ToString(), item.Element("link")!.Value);
        Assert.Equal("Mon, 09 Mar 2026 12:35:01 +0400", item.Element("pubDate")!.Value);
        Assert.Equal(["Karabakh", "Transport"], item.Elements("category").Select(category => category.Value));
        Assert.Equal(story.Lead, item.Element("description")!.Value);
        Assert.Equal("KhazarPress", item.Element(XName.Get("creator", "http://purl.org/dc/elements/1.1/"))!.Value);
        Assert.Contains($"<p>{story.Paragraphs[1]}</p>", item.Element(XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/"))!.Value, StringComparison.Ordinal);

        var enclosure = item.Element("enclosure")!;
        var picture = await _http.GetByteArrayAsync(new Uri(enclosure.Attribute("url")!.Value), Cancellation);
        Assert.Equal((int)enclosure.Attribute("length")!, picture.Length);
    }

    [Fact]
    public async Task A_corrected_title_keeps_its_link_and_its_id()
    {
        var story = Book.Stories.Single(story => story.Correction is not null);
        _clock.Advance(TimeSpan.FromSeconds(story.AppearsAfterSeconds));
        var first = (await Read(_newsroom.FeedAddress(story.Language))).Descendants("item").First();

        _clock.Advance(TimeSpan.FromSeconds(story.Correction!.AfterSeconds));
        var later = (await Read(_newsroom.FeedAddress(story.Language))).Descendants("item")
            .Single(item => item.Element("guid")!.Value == first.Element("guid")!.Value);

        Assert.Equal(story.Title, first.Element("title")!.Value);
        Assert.Equal(story.Correction.Title, later.Element("title")!.Value);
        Assert.Equal(first.Element("link")!.Value, later.Element("link")!.Value);
        Assert.Equal(first.Element("pubDate")!.Value, later.Element("pubDate")!.Value);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("az")]
    public async Task An_unchanged_feed_answers_304_until_something_appears(string language)
    {
        using var first = await _http.GetAsync(_newsroom.FeedAddress(language), Cancellation);
        Assert.Equal(SampleNewsroom.FeedType(language), first.Content.Headers.ContentType!.MediaType);
        var tag = first.Headers.ETag!;
        var changed = first.Content.Headers.LastModified!.Value;

        _clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(HttpStatusCode.NotModified, await Status(language, headers => headers.IfNoneMatch.Add(tag)));
        Assert.Equal(HttpStatusCode.NotModified, await Status(language, headers => headers.IfModifiedSince = changed));

        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.OK, await Status(language, headers => headers.IfNoneMatch.Add(tag)));
        Assert.Equal(HttpStatusCode.OK, await Status(language, headers => headers.IfModifiedSince = changed));
    }

    [Fact]
    public async Task Every_story_has_a_page_with_a_heading_a_time_and_data_for_machines()
    {
        _clock.Advance(TimeSpan.FromHours(1));

        foreach (var story in Book.Stories)
        {
            var page = await Read(new Uri(_newsroom.Address, $"{story.Language}/{story.Slug}"));
            var title = story.Correction?.Title ?? story.Title;

            Assert.Equal(story.Language, page.Root!.Attribute("lang")!.Value);
            Assert.Equal(title, page.Descendants("h1").Single().Value);
            Assert.Equal(title, Property(page, "og:title"));
            Assert.Equal(story.Paragraphs, page.Descendants("article").Single().Elements("p").TakeLast(story.Paragraphs.Count).Select(text => text.Value));

            using var data = JsonDocument.Parse(page.Descendants("script").Single().Value);
            Assert.Equal("NewsArticle", data.RootElement.GetProperty("@type").GetString());
            Assert.Equal(
                page.Descendants("article").Single().Descendants("time").First().Attribute("datetime")!.Value,
                data.RootElement.GetProperty("datePublished").GetString());
        }
    }

    [Fact]
    public async Task The_front_page_speaks_three_languages_and_links_only_to_what_is_there()
    {
        var page = await Read(_newsroom.Address);

        Assert.Equal(SampleNewsroom.Languages, page.Descendants("section").Select(section => section.Attribute("lang")!.Value));
        var links = page.Descendants("a").Select(link => link.Attribute("href")!.Value).Distinct().ToList();
        Assert.True(links.Count > Book.Stories.Count(story => story.IsArchive));
        foreach (var link in links)
            Assert.Equal(HttpStatusCode.OK, await Status(new Uri(link)));
    }

    [Theory]
    [InlineData("de/feed.xml")]
    [InlineData("en/mountain-road-to-gunashli-yaylag-opens")]
    [InlineData("ru/mil-plain-wheat-harvest-beats-forecast")]
    [InlineData("images/none.png")]
    public async Task What_is_not_there_or_not_yet_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, await Status(new Uri(_newsroom.Address, path)));

    [Fact]
    public void The_site_listens_on_loopback_alone() => Assert.Equal("127.0.0.1", _newsroom.Address.Host);

    private async Task<IReadOnlyList<string>> Ids(string language)
    {
        var feed = await Read(_newsroom.FeedAddress(language));
        return language == "az"
            ? [.. feed.Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)]
            : [.. feed.Descendants("item").Select(item => item.Element("guid")!.Value)];
    }

    private static string Property(XDocument page, string name) =>
        page.Descendants("meta").Single(meta => meta.Attribute("property")?.Value == name).Attribute("content")!.Value;

    private async Task<XDocument> Read(Uri address) => XDocument.Parse(await _http.GetStringAsync(address, Cancellation));

    private Task<HttpStatusCode> Status(string language, Action<HttpRequestHeaders> condition) =>
        Status(_newsroom.FeedAddress(language), condition);

    private async Task<HttpStatusCode> Status(Uri address, Action<HttpRequestHeaders>? condition = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        condition?.Invoke(request.Headers);
        using var response = await _http.SendAsync(request, Cancellation);
        return response.StatusCode;
    }
}
