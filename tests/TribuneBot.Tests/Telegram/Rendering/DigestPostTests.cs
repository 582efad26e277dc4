using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Rendering;

public sealed class DigestPostTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 5, 4, 0, 0, TimeSpan.Zero);

    private static readonly Broadcast Storm = new()
    {
        EditorId = 1,
        EditorChatId = 1,
        State = BroadcastState.Done,
        Texts = new Dictionary<string, FormattedText> { ["en"] = FormattedText.Plain("The port is closed"), ["ru"] = FormattedText.Plain("Порт закрыт") },
        CreatedAt = Morning.AddMinutes(-90),
    };

    private static DigestContent Of(int shown, int total) => new([.. Enumerable.Repeat(Samples.Ferry, shown)], total);

    [Theory]
    [InlineData("en", "Your digest, 5 March 2026\n1 story did not reach you in time:")]
    [InlineData("az", "Xəbər icmalınız, 5 mart 2026\n1 xəbər sizə vaxtında çatmadı:")]
    [InlineData("ru", "Ваш дайджест, 5 марта 2026\nВовремя не дошла 1 новость:")]
    public void It_opens_with_the_day_and_the_number_in_the_readers_language(string language, string heading) =>
        Assert.StartsWith(heading, DigestPost.Of(Of(1, 1), Morning, Samples.Reader(language))!.Text.Plain, StringComparison.Ordinal);

    [Fact]
    public void A_story_is_a_linked_title_with_its_topic_and_time()
    {
        var post = DigestPost.Of(Of(1, 1), Morning, Samples.Reader())!;

        Assert.Contains(
            "<a href=\"https://caspian.example/news/ferry?id=1&amp;x=2\">Night ferry &lt;returns&gt; to the Caspian</a>", post.Text.Html, StringComparison.Ordinal);
        Assert.Contains("Transport · 00:30", post.Text.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_of_another_day_shows_the_day() => Assert.Contains(
        "Transport · 5 March 2026, 00:30",
        DigestPost.Of(Of(1, 1), Morning.AddDays(1), Samples.Reader())!.Text.Plain,
        StringComparison.Ordinal);

    [Fact]
    public void A_story_without_an_address_is_read_here()
    {
        var digest = new DigestContent([Samples.Ferry with { Url = null }], 1);

        Assert.Contains("https://t.me/caspian_bot?start=a17", DigestPost.Of(digest, Morning, Samples.Reader())!.Text.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_query_without_a_space_is_cut_and_not_left_out()
    {
        const string Query = "topic:economy,society,transport,world,technology,law,defence,politics,sport";
        var digest = Of(1, 1) with { Alerts = new Dictionary<long, string> { [Samples.Ferry.Id] = Query }, AlertTotal = 1 };

        Assert.Contains("🔔 topic:economy,society,transport", DigestPost.Of(digest, Morning, Samples.Reader())!.Text.Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Your digest, 5 March 2026\nBreaking news that did not reach you in time:\n\n• The port is closed\n06:30\n\n1 story did not reach you in time:")]
    [InlineData("az", "Xəbər icmalınız, 5 mart 2026\n1 təcili xəbər sizə vaxtında çatmadı:\n\n• The port is closed\n06:30\n\n1 xəbər sizə vaxtında çatmadı:")]
    [InlineData("ru", "Ваш дайджест, 5 марта 2026\nВовремя не дошла 1 срочная новость:\n\n• Порт закрыт\n06:30\n\nВовремя не дошла 1 новость:")]
    public void Breaking_news_stands_first_in_the_readers_language_or_the_one_there_is(string language, string start)
    {
        var digest = Of(1, 1) with { Broadcasts = [Storm] };

        Assert.StartsWith(start, DigestPost.Of(digest, Morning, Samples.Reader(language))!.Text.Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("az")]
    [InlineData("ru")]
    public void The_longest_digest_fits_a_message_and_counts_what_it_leaves_out(string language)
    {
        var loud = Storm with { Texts = new Dictionary<string, FormattedText> { [language] = FormattedText.Plain(new string('s', 600)) } };
        var story = Samples.Ferry with { Title = new string('f', 300) };
        var stories = Enumerable.Range(1, 10).Select(id => story with { Id = id }).ToList();
        var digest = new DigestContent(stories, 40)
        {
            Broadcasts = [.. Enumerable.Repeat(loud, 7)],
            Alerts = stories.ToDictionary(found => found.Id, _ => new string('q', 256)),
            AlertTotal = 20,
        };

        var post = DigestPost.Of(digest, Morning.AddDays(9), Samples.Reader(language))!;

        Assert.True(post.Text.FitsMessage, $"{post.Text.Plain.Length}");
        Assert.Contains("7 ", post.Text.Plain.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Breaking_news_alone_is_a_digest() =>
        Assert.NotNull(DigestPost.Of(Of(0, 0) with { Broadcasts = [Storm] }, Morning, Samples.Reader()));

    [Theory]
    [InlineData("en", 11, "And 1 more story.")]
    [InlineData("en", 1010, "And 1000 more stories.")]
    [InlineData("ru", 32, "И ещё 22 новости.")]
    [InlineData("az", 15, "Və daha 5 xəbər.")]
    public void What_is_left_out_is_a_number_at_the_end(string language, int total, string last) =>
        Assert.EndsWith(last, DigestPost.Of(Of(10, total), Morning, Samples.Reader(language))!.Text.Plain, StringComparison.Ordinal);

    [Fact]
    public void What_alerts_found_stands_before_what_was_missed_with_the_words_of_the_alert()
    {
        var found = Samples.Ferry with { Id = 18, Title = "Found" };
        var digest = new DigestContent([Samples.Ferry, found], 2) { Alerts = new Dictionary<long, string> { [18] = "ferry -port" }, AlertTotal = 1 };

        var plain = DigestPost.Of(digest, Morning, Samples.Reader())!.Text.Plain;

        Assert.StartsWith("Your digest, 5 March 2026\n1 story for your alerts:\n\n• Found\n🔔 ferry -port · 00:30", plain, StringComparison.Ordinal);
        Assert.Contains("\n\n1 story did not reach you in time:\n\n• Night ferry", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_digest_fits_a_message()
    {
        var story = Samples.Ferry with { Title = string.Concat(Enumerable.Repeat("Long ", 200)), Url = "https://caspian.example/" + new string('a', 1900) };

        var post = DigestPost.Of(new DigestContent([.. Enumerable.Repeat(story, 10)], 99), Morning, Samples.Reader())!;

        Assert.True(post.Text.FitsMessage, $"{post.Text.Length} characters");
    }

    [Fact]
    public void It_ends_with_a_button_to_the_newest_stories() =>
        Assert.Equal("1.newest", DigestPost.Of(Of(1, 1), Morning, Samples.Reader())!.Keyboard!.InlineKeyboard.Single().Single().CallbackData);

    [Fact]
    public void Nothing_to_tell_is_no_message() => Assert.Null(DigestPost.Of(new DigestContent([], 0), Morning, Samples.Reader()));
}
