using TribuneBot.Core.Readers;
using TribuneBot.Core.Search.Alerts;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Alerts;

public sealed class AlertDialogueTests
{
    private readonly ChatBench _chat = new();

    private IEnumerable<Alert> Alerts => _chat.State.Alerts.Values;

    [Fact]
    public async Task A_search_is_saved_from_its_results_in_place()
    {
        _chat.Archive.Add("Bridge");
        await _chat.SayAsync("bridge");
        await _chat.PressAsync("🔔 Alert me");

        Assert.Equal("Saved: new stories for “bridge” come to you here.", _chat.Notice);
        Assert.Equal(("bridge", AlertCadence.Now, 10), Assert.Single(Alerts) is var alert ? (alert.Query, alert.Cadence, alert.DailyCap) : default);
        Assert.Contains("🔔 ✓ Alert is on", _chat.Labels);
        Assert.Single(_chat.Replies.OfType<Reply.EditMessage>());

        await _chat.PressAsync("🔔 ✓ Alert is on");
        Assert.Contains("🔔 bridge", Assert.Single(_chat.Replies.OfType<Reply.SendMessage>()).Text.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_finds_nothing_can_be_waited_for()
    {
        await _chat.SayAsync("quidditch");
        await _chat.PressAsync("🔔 Tell me when something comes");
        Assert.Equal("quidditch", Assert.Single(Alerts).Query);
        Assert.Contains("🔔 ✓ Alert is on", _chat.Labels);
    }

    [Fact]
    public async Task A_command_with_words_saves_them_and_shows_what_was_saved()
    {
        await _chat.SayAsync("/alerts \"gas pipeline\" -oil");
        Assert.Contains("Saved.\nNew stories come at once, at most 10 a day.", _chat.Shown, StringComparison.Ordinal);
        Assert.Equal("\"gas pipeline\" -oil", Assert.Single(Alerts).Query);

        await _chat.SayAsync("/alerts \"gas pipeline\" -oil");
        Assert.Single(Alerts);
    }

    [Fact]
    public async Task Everything_about_an_alert_is_changed_on_its_card()
    {
        await _chat.SayAsync("/alerts gas");
        await _chat.PressAsync("3 a day");
        Assert.Equal(3, Assert.Single(Alerts).DailyCap);
        Assert.Contains("at most 3 a day", _chat.Shown, StringComparison.Ordinal);

        await _chat.PressAsync("In the digest");
        Assert.Equal(AlertCadence.Digest, Assert.Single(Alerts).Cadence);
        Assert.DoesNotContain("3 a day", _chat.Labels);

        await _chat.PressAsync("Pause");
        Assert.True(Assert.Single(Alerts).IsPaused);
        Assert.Contains("⏸ Paused", _chat.Shown, StringComparison.Ordinal);
        await _chat.PressAsync("Resume");
        Assert.False(Assert.Single(Alerts).IsPaused);

        await _chat.PressAsync("Remove");
        Assert.Empty(Alerts);
        Assert.Contains("None yet", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_leads_to_each_alert_and_back_and_to_its_search()
    {
        _chat.Archive.Add("Bridge");
        await _chat.SayAsync("/alerts gas");
        await _chat.SayAsync("/alerts bridge");
        await _chat.SayAsync("/alerts");
        Assert.Equal(["1", "2"], _chat.Labels);

        await _chat.PressAsync("2");
        await _chat.PressAsync("Search now");
        Assert.Contains("1 story for “bridge”", _chat.Shown, StringComparison.Ordinal);
        await _chat.PressDataAsync("1.alerts");
        Assert.Contains("1. gas", _chat.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/alerts -only -minus")]
    [InlineData("/alerts after:2021")]
    [InlineData("/alerts !!!")]
    public async Task What_asks_for_no_word_cannot_be_waited_for(string text)
    {
        await _chat.SayAsync(text);
        Assert.Contains("at least one word or topic", _chat.Shown, StringComparison.Ordinal);
        Assert.Empty(Alerts);
    }

    [Fact]
    public async Task Twenty_alerts_are_the_most()
    {
        for (var number = 0; number < AlertLimits.MostPerReader; number++)
            await _chat.SayAsync($"/alerts word{number}");
        await _chat.SayAsync("/alerts another");
        Assert.Contains("You have 20 alerts", _chat.Shown, StringComparison.Ordinal);
        Assert.Equal(AlertLimits.MostPerReader, Alerts.Count());

        await _chat.SayAsync("/alerts");
        Assert.True(Assert.Single(_chat.Replies.OfType<Reply.SendMessage>()).Text.FitsMessage);
    }

    [Fact]
    public async Task An_alert_of_somebody_else_is_not_there()
    {
        await _chat.SayAsync("/alerts gas");
        var id = Assert.Single(Alerts).Id;
        await _chat.PressDataAsync($"1.aldrop.{id}", user: 11);
        Assert.Equal("This alert is not there any more.", _chat.Notice);
        Assert.Single(Alerts);
    }

    [Theory]
    [InlineData("1.alset.{0}.cap.11")]
    [InlineData("1.alset.{0}.when.7")]
    [InlineData("1.alset.{0}.pause.2")]
    [InlineData("1.alset.{0}.query.1")]
    public async Task A_forged_button_changes_nothing(string data)
    {
        await _chat.SayAsync("/alerts gas");
        var before = Assert.Single(Alerts);
        await _chat.PressDataAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, data, before.Id));
        Assert.Equal("This button is out of date.", _chat.Notice);
        Assert.Equal(before, Assert.Single(Alerts));
    }

    [Fact]
    public async Task Whoever_stopped_is_told_that_nothing_comes()
    {
        await _chat.SayAsync("/stop");
        await _chat.SayAsync("/alerts gas");
        Assert.Equal(ReaderState.Stopped, _chat.ReaderRow().State);
        Assert.Contains("Deliveries are off. /start turns them on again.", _chat.Shown, StringComparison.Ordinal);
    }
}
