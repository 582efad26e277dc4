using TribuneBot.Ingest.Feeds;

namespace TribuneBot.Tests.Ingest.Feeds;

public sealed class AtomFormatTests
{
    private static readonly FeedDocument Feed = Read(Fixture.Text("atom.xml"));

    [Fact]
    public void The_feed_names_itself() =>
        Assert.Equal(("Xəzər Xəbər", "https://xeber.example/az/", "az"), (Feed.Title, Feed.Link, Feed.Language));

    [Fact]
    public void A_full_entry_is_read_whole()
    {
        var entry = Feed.Entries[0];

        Assert.Equal("Bakıda gəmi muzeyi açılıb", entry.Title);
        Assert.Equal("https://xeber.example/az/muzey", entry.Link);
        Assert.Equal("tag:xeber.example,2023:muzey", entry.Guid);
        Assert.Equal("2023-03-14T09:00:00+04:00", entry.Published.ToString());
        Assert.Equal("2023-03-14T10:00:00+04:00", entry.Updated.ToString());
        Assert.Equal("Redaksiya", entry.Author);
        Assert.Equal(["culture", "Bakı"], entry.Categories);
        Assert.Equal("Muzeydə otuz model nümayiş olunur.", entry.Summary);
        Assert.Equal("Muzeydə otuz model nümayiş olunur.\nGiriş pulsuzdur.", entry.Text);
        Assert.Equal("https://xeber.example/img/muzey.png", entry.Image);
    }

    [Fact]
    public void Plain_titles_stay_as_they_are_and_bases_add_up()
    {
        var entry = Feed.Entries[1];

        Assert.Equal("Sual: a < b?", entry.Title);
        Assert.Equal("https://xeber.example/az/arxiv/sual", entry.Link);
        Assert.Equal(("Leyla", "Cavab: bəli."), (entry.Author, entry.Text));
    }

    [Fact]
    public void An_entry_that_was_only_updated_has_no_date_of_publication()
    {
        Assert.Null(Feed.Entries[1].Published);
        Assert.Equal("2023-03-13T10:00:00Z", Feed.Entries[1].Updated.ToString());
    }

    [Fact]
    public void Content_from_elsewhere_is_not_text() =>
        Assert.Equal("", Read("<feed xmlns='http://www.w3.org/2005/Atom'><entry><content src='x.mp4' type='video/mp4'>x</content></entry></feed>").Entries[0].Text);

    private static FeedDocument Read(string text) =>
        Assert.IsType<FeedReading.Read>(FeedReader.Read(text, new Uri("https://elsewhere.example/feed.atom"))).Document;
}
