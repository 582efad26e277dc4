using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Commands;

public sealed class LatestCommandTests
{
    private readonly ChatBench _chat = new();

    [Fact]
    public async Task The_newest_stories_in_the_readers_languages_are_listed_in_pages()
    {
        for (var number = 1; number <= 7; number++)
            _chat.Archive.Add($"Story {number}", $"https://tribune.example/{number}");
        _chat.Archive.Add("Xəbər", "https://tribune.example/az", language: "az");

        await _chat.SayAsync("/latest");
        Assert.Contains("5. Story 5", _chat.Shown, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3", "4", "5", "›", "By topic"], _chat.Labels);

        await _chat.PressAsync("›");
        Assert.Contains("7. Story 7", _chat.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Xəbər", _chat.Shown, StringComparison.Ordinal);
        Assert.Equal(["6", "7", "‹", "By topic"], _chat.Labels);

        await _chat.PressAsync("‹");
        Assert.Contains("1. Story 1", _chat.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sport")]
    [InlineData("#Sport")]
    [InlineData("İDMAN")]
    [InlineData("спорт")]
    [InlineData("spo")]
    public async Task A_topic_is_known_by_its_id_and_its_name_in_any_language(string name)
    {
        _chat.Archive.Add("A match", topics: "sport");
        _chat.Archive.Add("A law", topics: "law");

        await _chat.SayAsync($"/latest {name}");
        Assert.Contains("The newest stories: Sport", _chat.Shown, StringComparison.Ordinal);
        Assert.Contains("A match", _chat.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("A law", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_topic_offers_the_known_ones()
    {
        _chat.Archive.Add("A match", topics: "sport");
        await _chat.SayAsync("/latest quidditch");
        Assert.Contains("“quidditch”", _chat.Shown, StringComparison.Ordinal);

        await _chat.PressAsync("Sport");
        Assert.Contains("A match", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_stories_is_said_so()
    {
        await _chat.SayAsync("/latest sport");
        Assert.Contains("no stories here yet", _chat.Shown, StringComparison.Ordinal);
    }
}
