using TribuneBot.Core.Articles;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Commands;

public sealed class FeedCommandTests
{
    private readonly ChatBench _chat = new();

    [Fact]
    public async Task Today_begins_at_the_newsrooms_midnight()
    {
        _chat.Archive.Add("Of this morning");
        _chat.Archive.Articles.Add(_chat.Archive.Add("Of last night") with { Id = 2, SortTime = new DateTimeOffset(2026, 2, 28, 19, 59, 0, TimeSpan.Zero) });
        _chat.Archive.Articles.RemoveAt(1);

        await _chat.SayAsync("/today");
        Assert.StartsWith("Today’s stories", _chat.Shown, StringComparison.Ordinal);
        Assert.Contains("Of this morning", _chat.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Of last night", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_without_stories_offers_the_newest()
    {
        _chat.Archive.Add("Yesterday’s");
        _chat.Time.Advance(TimeSpan.FromDays(1));
        await _chat.SayAsync("/today");
        Assert.Contains("Nothing new here yet today", _chat.Shown, StringComparison.Ordinal);
        await _chat.PressAsync("The newest stories");
        Assert.Contains("Yesterday’s", _chat.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TopBasis.Reads, "· 999 reads")]
    [InlineData(TopBasis.Presses, "· read here 999 times")]
    public async Task The_most_read_say_how_often(object basis, string shown)
    {
        _chat.Archive.Basis = (TopBasis)basis;
        _chat.Archive.Add("Bridge");
        await _chat.SayAsync("/top");
        Assert.StartsWith("The most read in 24 hours", _chat.Shown, StringComparison.Ordinal);
        Assert.Contains(shown, _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_numbers_the_most_read_are_not_known_and_it_says_so()
    {
        _chat.Archive.Add("Bridge");
        await _chat.SayAsync("/top");
        Assert.Contains("I do not know yet what is read most", _chat.Shown, StringComparison.Ordinal);
        Assert.Equal(["The newest stories"], _chat.Labels);
    }

    [Fact]
    public async Task Every_feed_can_be_read_by_topic()
    {
        _chat.Archive.Add("A match", topics: "sport");
        _chat.Archive.Add("A law", topics: "law");
        _chat.Archive.Basis = TopBasis.Reads;
        foreach (var command in new[] { "/latest", "/today", "/top" })
        {
            await _chat.SayAsync(command);
            await _chat.PressAsync("By topic");
            await _chat.PressAsync("Sport");
            var shown = Assert.Single(_chat.Replies.OfType<Reply.EditMessage>()).Text.Plain;
            Assert.Contains("A match", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("A law", shown, StringComparison.Ordinal);
            Assert.Contains("Another topic", _chat.Labels);
        }
    }

    [Fact]
    public async Task Buttons_of_the_longest_ids_fit()
    {
        _chat.Archive.Articles.Add(_chat.Archive.Add("Bridge", topics: "sport") with { Id = 999_999_999_999 });
        await _chat.PressDataAsync("1.story.999999999999.latest.10000.a-topic-of-24-characters");
        Assert.Contains("Follow Sport", _chat.Labels);
    }
}
