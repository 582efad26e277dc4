using TribuneBot.Core.Readers;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Commands;

public sealed class StartCommandTests
{
    private readonly ChatBench _chat = new();

    [Fact]
    public async Task A_newcomer_is_welcomed_in_their_language_and_offered_topics()
    {
        await _chat.SayAsync("/start", language: "ru");

        Assert.Contains("Вас приветствует The Tribune!", _chat.Shown, StringComparison.Ordinal);
        Assert.Contains("Готово", _chat.Labels);
        var reader = _chat.ReaderRow();
        Assert.Equal("ru", reader.InterfaceLanguage);
        Assert.Equal(["ru"], reader.StoryLanguages);
        Assert.True(reader.WantsBreaking);
        Assert.Equal(_chat.Time.GetUtcNow(), reader.JoinedAt);
    }

    [Fact]
    public async Task Who_had_stopped_is_told_that_deliveries_are_on_again()
    {
        await _chat.SayAsync("/start");
        Assert.DoesNotContain("on again", _chat.Shown, StringComparison.Ordinal);

        await _chat.SayAsync("/stop");
        await _chat.SayAsync("/start");
        Assert.Equal(ReaderState.Active, _chat.ReaderRow().State);
        Assert.Contains("Deliveries are on again.", _chat.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("az-Latn", "az")]
    [InlineData("fr", "en")]
    [InlineData(null, "en")]
    public async Task A_language_that_is_not_installed_becomes_the_default(string? telegram, string expected)
    {
        await _chat.SayAsync("/start", language: telegram);
        Assert.Equal(expected, _chat.ReaderRow().InterfaceLanguage);
    }

    [Fact]
    public async Task A_topic_link_follows_the_topic_and_can_be_undone()
    {
        await _chat.SayAsync("/start t_sport");
        Assert.Equal(["sport"], _chat.ReaderRow().TopicIds);
        Assert.Contains("You now follow “Sport”", _chat.Shown, StringComparison.Ordinal);

        await _chat.PressAsync("Undo");
        Assert.Empty(_chat.ReaderRow().TopicIds);
        Assert.Contains("no longer follow", _chat.Shown, StringComparison.Ordinal);

        await _chat.PressAsync("Follow again");
        Assert.Equal(["sport"], _chat.ReaderRow().TopicIds);
    }

    [Fact]
    public async Task An_article_link_sends_the_storys_text()
    {
        var article = _chat.Archive.Add("Bridge opens");
        await _chat.SayAsync($"/start a{article.Id}");
        Assert.Contains("The text of Bridge opens.", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_is_gone_is_said_so()
    {
        await _chat.SayAsync("/start a99");
        Assert.Contains("not here any more", _chat.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t_no-such-topic")]
    [InlineData("aaaa")]
    [InlineData("s")]
    [InlineData("☃")]
    public async Task A_link_that_means_nothing_is_a_plain_welcome(string payload)
    {
        await _chat.SayAsync($"/start {payload}");
        Assert.Contains("Welcome to The Tribune!", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_search_is_opened_for_its_own_reader_only()
    {
        for (var number = 0; number < 7; number++)
            _chat.Archive.Add($"Bridge {number}");
        await _chat.SayAsync("bridge");
        var id = _chat.State.Queries.Keys.Single();

        await _chat.SayAsync($"/start s{id}");
        Assert.Contains("7 stories", _chat.Shown, StringComparison.Ordinal);

        await _chat.SayAsync($"/start s{id}", user: 11);
        Assert.Contains("too old", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_had_stopped_gets_deliveries_again_with_their_topics()
    {
        await _chat.SayAsync("/start t_sport");
        await _chat.SayAsync("/stop");
        await _chat.SayAsync("/start");

        Assert.Equal(ReaderState.Active, _chat.ReaderRow().State);
        Assert.Equal(["sport"], _chat.ReaderRow().TopicIds);
    }

    [Fact]
    public async Task The_key_of_a_post_is_of_no_concern_to_who_follows_its_link()
    {
        var article = _chat.Archive.Add("A story to read");
        await _chat.SayAsync("/start t_sport_1a_3");
        Assert.Equal(["sport"], _chat.ReaderRow().TopicIds);

        await _chat.SayAsync($"/start a{article.Id}_1a_3");
        Assert.Contains("The text of A story to read.", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_from_a_channels_breaking_news_is_welcomed_and_gets_it()
    {
        await _chat.SayAsync("/settings");
        await _chat.PressAsync("✓ ⚡ Breaking news");
        await _chat.SayAsync("/start b_1a_3");

        Assert.Contains("Breaking news now comes to you", _chat.Shown, StringComparison.Ordinal);
        Assert.Contains("Sport", _chat.Labels);
        Assert.True(_chat.ReaderRow().WantsBreaking);
    }
}
