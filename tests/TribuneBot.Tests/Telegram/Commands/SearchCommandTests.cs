using TribuneBot.Core.Search;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Commands;

public sealed class SearchCommandTests
{
    private readonly ChatBench _chat = new();

    private void AddBridges(int count)
    {
        for (var number = 1; number <= count; number++)
            _chat.Archive.Add($"Bridge {number}", $"https://tribune.example/{number}");
    }

    [Theory]
    [InlineData("/search bridge")]
    [InlineData("bridge")]
    [InlineData("/SEARCH@TribuneTestBot bridge")]
    [InlineData("/find bridge")]
    public async Task Words_are_searched_for_and_the_matching_ones_are_marked(string text)
    {
        AddBridges(2);
        await _chat.SayAsync(text);

        var message = Assert.Single(_chat.Replies.OfType<Reply.SendMessage>());
        Assert.StartsWith("2 stories for “bridge”", message.Text.Plain, StringComparison.Ordinal);
        Assert.Contains("1. <b><a href=\"https://tribune.example/1\">Bridge 1</a></b>", message.Text.Html, StringComparison.Ordinal);
        Assert.Contains("The lead of <b>Bridge</b> 1.", message.Text.Html, StringComparison.Ordinal);
        Assert.Contains("1 March 2026", message.Text.Plain, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "🔔 Alert me"], _chat.Labels);
    }

    [Fact]
    public async Task A_story_shows_its_source_its_first_topic_on_offer_and_its_day()
    {
        _chat.Archive.Add("Bridge of law", null, "en", "expo", "law", "sport");
        await _chat.SayAsync("bridge");

        Assert.Contains("Tribune · Law · 1 March 2026", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_turned_by_editing_the_message()
    {
        AddBridges(12);
        await _chat.SayAsync("bridge");
        Assert.Equal(["1", "2", "3", "4", "5", "1/3", "›", "🔔 Alert me"], _chat.Labels);

        await _chat.PressAsync("›");
        Assert.Equal(["6", "7", "8", "9", "10", "‹", "2/3", "›", "🔔 Alert me"], _chat.Labels);
        Assert.Contains("6. Bridge 6", _chat.Shown, StringComparison.Ordinal);
        Assert.Single(_chat.Replies.OfType<Reply.EditMessage>());

        await _chat.PressAsync("›");
        Assert.Equal(["11", "12", "‹", "3/3", "🔔 Alert me"], _chat.Labels);
        Assert.Contains("12. Bridge 12", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_no_longer_there_becomes_the_first()
    {
        AddBridges(12);
        await _chat.SayAsync("bridge");
        var id = _chat.State.Queries.Keys.Single();
        await _chat.PressDataAsync($"1.find.{id}.77");
        Assert.Contains("1. Bridge 1", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_older_than_a_week_or_of_another_reader_is_out_of_date()
    {
        AddBridges(12);
        await _chat.SayAsync("bridge");
        var id = _chat.State.Queries.Keys.Single();

        await _chat.PressDataAsync($"1.find.{id}.2", user: 11);
        Assert.Equal("This button is out of date.", _chat.Notice);

        _chat.Time.Advance(StoredQuery.KeptFor + TimeSpan.FromMinutes(1));
        await _chat.PressDataAsync($"1.find.{id}.2");
        Assert.Equal("This button is out of date.", _chat.Notice);
        Assert.Null(Assert.Single(_chat.Replies.OfType<Reply.EditKeyboard>()).Keyboard);
    }

    [Fact]
    public async Task A_story_is_opened_in_place_read_here_and_left_again()
    {
        _chat.Archive.Add("Bridge with address", "https://tribune.example/1");
        _chat.Archive.Add("Bridge without");
        await _chat.SayAsync("bridge");
        await _chat.PressAsync("1");
        Assert.Equal(["Open", "Read here", "Related stories", "‹ Back to the list"], _chat.Labels);
        await _chat.PressAsync("‹ Back to the list");

        await _chat.PressAsync("2");
        Assert.Equal(["Read here", "Related stories", "‹ Back to the list"], _chat.Labels);
        Assert.Single(_chat.Replies.OfType<Reply.EditMessage>());
        var card = _chat.Button("‹ Back to the list").CallbackData!;
        await _chat.PressAsync("Read here");
        Assert.Contains("The text of Bridge without.", _chat.Shown, StringComparison.Ordinal);
        Assert.Equal(2L, Assert.Single(_chat.State.ReadPresses).ArticleId);

        await _chat.PressDataAsync(card);
        Assert.Contains("2 stories for “bridge”", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_is_followed_from_a_storys_card_in_place()
    {
        _chat.Archive.Add("Bridge", "https://tribune.example/1", topics: ["sport", "law"]);
        await _chat.SayAsync("bridge");
        await _chat.PressAsync("1");
        await _chat.PressAsync("Follow Sport");
        Assert.Contains("“Sport”", _chat.Notice, StringComparison.Ordinal);
        Assert.Contains("sport", _chat.ReaderRow().TopicIds);

        await _chat.PressAsync("✓ Sport");
        Assert.Empty(_chat.ReaderRow().TopicIds);
        await _chat.PressAsync("‹ Back to the list");
        Assert.Contains("1 story for", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Related_stories_come_in_a_message_of_their_own_and_lead_on()
    {
        AddBridges(3);
        await _chat.SayAsync("bridge");
        await _chat.PressAsync("1");
        await _chat.PressAsync("Related stories");
        Assert.Contains("Related to “Bridge 1”", Assert.Single(_chat.Replies.OfType<Reply.SendMessage>()).Text.Plain, StringComparison.Ordinal);

        await _chat.PressAsync("2");
        Assert.Contains("Bridge 3", _chat.Shown, StringComparison.Ordinal);
        await _chat.PressAsync("‹ Back to the list");
        Assert.Contains("Related to “Bridge 1”", Assert.Single(_chat.Replies.OfType<Reply.EditMessage>()).Text.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_offers_what_was_meant_and_what_asks_for_less()
    {
        AddBridges(1);
        _chat.Archive.Suggestion = "bridge";
        _chat.Archive.Wider = [new WiderQuery("bridge", "lang:fr", WiderKind.Filter)];
        await _chat.SayAsync("brigde lang:fr");
        Assert.Equal(["Did you mean: bridge", "Without “lang:fr”", "🔔 Tell me when something comes"], _chat.Labels);

        await _chat.PressAsync("Without “lang:fr”");
        Assert.Contains("1 story for “bridge”", Assert.Single(_chat.Replies.OfType<Reply.EditMessage>()).Text.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_can_be_counted_is_said_so()
    {
        AddBridges(12);
        _chat.Archive.HasMore = true;
        await _chat.SayAsync("bridge");
        Assert.Contains("At least 12 stories", _chat.Shown, StringComparison.Ordinal);
        Assert.Contains("1/3+", _chat.Labels);
    }

    [Fact]
    public async Task A_bare_search_asks_what_to_look_for_with_an_example()
    {
        await _chat.SayAsync("/search");
        Assert.Contains("/search gas pipeline", _chat.Shown, StringComparison.Ordinal);
        Assert.Empty(_chat.Archive.Searches);
    }

    [Theory]
    [InlineData("nothing like it")]
    [InlineData("\"unbalanced")]
    [InlineData("<b>&")]
    [InlineData("\ud83d")]
    public async Task Nothing_found_says_so_helpfully(string text)
    {
        await _chat.SayAsync(text);
        Assert.Contains("Nothing found", _chat.Shown, StringComparison.Ordinal);
        Assert.Contains("/latest", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_of_emoji_are_a_query_like_any_other()
    {
        await _chat.SayAsync(string.Concat(Enumerable.Repeat("🦔", 2048)));

        var message = Assert.Single(_chat.Replies.OfType<Reply.SendMessage>());
        Assert.True(message.Text.FitsMessage);
        Assert.DoesNotContain("\ufffd", message.Text.Plain, StringComparison.Ordinal);
        Assert.InRange(Assert.Single(_chat.Archive.Searches).Query.Length, 1, 300);
    }

    [Fact]
    public async Task A_page_of_the_longest_stories_fits_a_message()
    {
        for (var number = 0; number < 5; number++)
            _chat.Archive.Add("Bridge " + new string('ğ', 900), "https://tribune.example/" + new string('x', 2000));
        await _chat.SayAsync("bridge");
        Assert.True(Assert.Single(_chat.Replies.OfType<Reply.SendMessage>()).Text.FitsMessage);
    }
}
