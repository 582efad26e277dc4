using CsCheck;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Rendering;

public sealed class ArticlePostTests
{
    private static IReadOnlyList<InlineKeyboardButton> Buttons(Post post) => [.. post.Keyboard!.InlineKeyboard.SelectMany(row => row)];

    private static string Tag(string topic, string language) => Hashtag.Of(TopicCatalog.Default.NameOf(topic, language), language);

    [Fact]
    public void A_post_has_title_lead_source_and_topics()
    {
        var post = ArticlePost.Of(Samples.Ferry, Samples.Channel());

        Assert.Equal(
            "<b>Night ferry &lt;returns&gt; to the Caspian</b>\n\n"
            + "The line had been closed for nine years. Tickets &amp; cabins go on sale on Monday.\n\n"
            + $"<i>Port News</i>\n{Tag("transport", "en")} {Tag("economy", "en")}",
            post.Text.Html);
        Assert.Null(post.Photo);
        Assert.Null(post.PreviewUrl);
    }

    [Theory]
    [InlineData("az")]
    [InlineData("ru")]
    public void Hashtags_and_buttons_speak_the_channels_language(string language)
    {
        var post = ArticlePost.Of(Samples.Ferry, Samples.Channel(language));

        Assert.EndsWith($"{Tag("transport", language)} {Tag("economy", language)}", post.Text.Plain, StringComparison.Ordinal);
        Assert.Equal(Samples.Texts.For(language).Get("button.read"), Buttons(post)[0].Text);
        Assert.Contains(TopicCatalog.Default.NameOf("transport", language), Buttons(post)[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_channel_one_reads_at_the_address_and_follows_by_a_deep_link()
    {
        var buttons = Buttons(ArticlePost.Of(Samples.Ferry, Samples.Channel()));

        Assert.Equal(Samples.Ferry.Url, buttons[0].Url);
        Assert.Equal("https://t.me/caspian_bot?start=t_transport", buttons[1].Url);
        Assert.Equal(2, buttons.Count);
    }

    [Fact]
    public void A_reader_needs_no_button_to_follow() =>
        Assert.Equal([Samples.Ferry.Url], Buttons(ArticlePost.Of(Samples.Ferry, Samples.Reader())).Select(button => button.Url));

    [Theory]
    [InlineData(null)]
    [InlineData("mailto:desk@caspian.example")]
    public void A_story_without_an_address_is_read_here(string? url)
    {
        var story = Samples.Ferry with { Url = url };

        Assert.Equal("https://t.me/caspian_bot?start=a17", Buttons(ArticlePost.Of(story, Samples.Channel()))[0].Url);
        Assert.Equal("1.read.17", Buttons(ArticlePost.Of(story, Samples.Reader()))[0].CallbackData);
    }

    [Fact]
    public void A_photo_is_shown_and_then_there_is_no_preview_to_choose()
    {
        var post = ArticlePost.Of(Samples.Ferry with { ImageUrl = "https://caspian.example/f.jpg" }, Samples.Channel());

        Assert.Equal(PostPhoto.OfUrl("https://caspian.example/f.jpg"), post.Photo);
    }

    [Fact]
    public void A_channel_that_allows_it_previews_the_page() =>
        Assert.Equal(Samples.Ferry.Url, ArticlePost.Of(Samples.Ferry, Samples.Channel(allowsPreview: true)).PreviewUrl);

    [Theory]
    [InlineData(null, "caspian.example", "The Caspian Post")]
    [InlineData(null, "local", "The Caspian Post")]
    [InlineData(null, "other.example", "other.example")]
    [InlineData("Port News", "other.example", "Port News")]
    public void The_source_is_the_agency_the_newsroom_or_the_site(string? agency, string site, string shown) =>
        Assert.Contains(
            $"<i>{shown}</i>",
            ArticlePost.Of(Samples.Ferry with { Agency = agency, Site = site }, Samples.Channel()).Text.Html,
            StringComparison.Ordinal);

    [Fact]
    public void A_video_is_marked() =>
        Assert.Contains("🎬 Video · Port News", ArticlePost.Of(Samples.Ferry with { HasVideo = true }, Samples.Channel()).Text.Plain, StringComparison.Ordinal);

    [Fact]
    public void A_story_without_a_lead_begins_with_its_first_paragraph() =>
        Assert.Contains("\n\nThe first ferry leaves on Friday.\n\n", ArticlePost.Of(Samples.Ferry with { Lead = "" }, Samples.Channel()).Text.Plain, StringComparison.Ordinal);

    [Fact]
    public void A_story_of_a_title_alone_has_no_gap() =>
        Assert.Equal(
            "Night ferry <returns> to the Caspian\n\nPort News",
            ArticlePost.Of(Samples.Ferry with { Lead = "", Text = "", TopicIds = [] }, Samples.Channel()).Text.Plain);

    [Fact]
    public void A_long_lead_ends_at_a_sentence()
    {
        var story = Samples.Ferry with { Lead = string.Concat(Enumerable.Repeat("The harbour is open again. ", 80)), ImageUrl = "https://caspian.example/f.jpg" };

        Assert.Contains("again.\n\nPort News", ArticlePost.Of(story, Samples.Channel()).Text.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_story_fits_its_caption_and_its_buttons() =>
        Gen.Select(Gen.String, Gen.String, Gen.String[0, 200], Gen.Bool).Sample((title, lead, agency, hasPhoto) =>
        {
            var story = Samples.Ferry with
            {
                Title = "T" + Repeat(title, 40),
                Lead = Repeat(lead, 60),
                Agency = agency,
                ImageUrl = hasPhoto ? "https://caspian.example/f.jpg" : null,
            };
            var post = ArticlePost.Of(story, Samples.Channel("az"));

            Assert.True(hasPhoto ? post.Text.FitsCaption : post.Text.FitsMessage);
            Assert.Equal(post.Text.Plain, WellFormed.Parse(post.Text.Html));
        });

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    [Fact]
    public void A_channels_post_without_a_topic_leads_into_the_bot_with_its_key()
    {
        var context = Samples.Channel() with { Key = new DeliveryKey(46, 3) };

        var links = ArticlePost.Of(Samples.Ferry with { TopicIds = [] }, context).Keyboard!.InlineKeyboard.SelectMany(row => row).Select(button => button.Url);

        Assert.Equal(["https://caspian.example/news/ferry?id=1&x=2", "https://t.me/caspian_bot?start=a17_1a_3"], links);
    }
}
