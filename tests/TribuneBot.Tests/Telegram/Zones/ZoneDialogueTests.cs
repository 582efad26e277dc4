using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Zones;

/// <summary>It is 09:00 UTC on 1 March, 13:00 in the newsroom in Baku.</summary>
public sealed class ZoneDialogueTests
{
    private readonly ChatBench _chat = new();

    private string? Zone => _chat.ReaderRow().TimeZone;

    [Fact]
    public async Task The_command_shows_the_zone_and_what_time_it_is_in_the_usual_ones()
    {
        await _chat.SayAsync("/timezone");

        Assert.Contains("The newsroom’s, Baku: it is 13:00 there now.", _chat.Shown, StringComparison.Ordinal);
        Assert.Contains("Your digest comes at 08:00 in this zone", _chat.Shown, StringComparison.Ordinal);
        Assert.Equal(
            [
                "✓ The newsroom’s: Baku 13:00", "Tbilisi 13:00", "Istanbul 12:00", "Moscow 12:00", "Kyiv 11:00", "Berlin 10:00", "London 09:00",
                "Dubai 13:00", "Almaty 14:00", "New York 04:00", "Los Angeles 01:00", "‹ Settings",
            ],
            _chat.Labels);
        Assert.Null(Zone);
    }

    [Fact]
    public async Task A_tap_chooses_a_zone_in_place_and_another_gives_it_back()
    {
        await _chat.SayAsync("/timezone");
        await _chat.PressAsync("Berlin 10:00");
        Assert.Equal("Europe/Berlin", Zone);
        Assert.Single(_chat.Replies.OfType<Reply.EditMessage>());
        Assert.Contains("Berlin: it is 10:00 there now.", _chat.Shown, StringComparison.Ordinal);
        Assert.Contains("✓ Berlin 10:00", _chat.Labels);

        await _chat.PressAsync("The newsroom’s: Baku 13:00");
        Assert.Null(Zone);
    }

    [Theory]
    [InlineData("/timezone Europe/Berlin", "Europe/Berlin", "Berlin: it is 10:00")]
    [InlineData("/timezone Берлин", "Europe/Berlin", "Berlin: it is 10:00")]
    [InlineData("/timezone UTC+3", "Etc/GMT-3", "UTC+3: it is 12:00")]
    [InlineData("/timezone +4", "Etc/GMT-4", "UTC+4: it is 13:00")]
    [InlineData("/tz tokyo", "Asia/Tokyo", "Tokyo: it is 18:00")]
    [InlineData("/zone Bakı", null, "The newsroom’s, Baku: it is 13:00")]
    public async Task A_place_or_a_difference_behind_the_command_is_chosen(string text, string? zone, string shown)
    {
        await _chat.SayAsync(text);

        Assert.Equal(zone, Zone);
        Assert.Contains("Saved.\n" + shown, _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zone_without_a_button_of_its_own_is_shown_as_chosen_and_a_tap_on_it_tells_the_time_anew()
    {
        await _chat.SayAsync("/timezone Tokyo");
        Assert.Contains("✓ Tokyo 18:00", _chat.Labels);

        _chat.Time.Advance(TimeSpan.FromMinutes(7));
        await _chat.PressAsync("✓ Tokyo 18:00");
        Assert.Contains("✓ Tokyo 18:07", _chat.Labels);
        Assert.Equal("Asia/Tokyo", Zone);
    }

    [Fact]
    public async Task What_is_not_understood_is_answered_with_one_sentence_and_the_usual_zones()
    {
        await _chat.SayAsync("/timezone Berlin");
        await _chat.SayAsync("/timezone Mordor");

        Assert.Equal(
            "I know no place “Mordor”: send me a large city near you or your difference to UTC, like /timezone Berlin or /timezone UTC+3.", _chat.Shown);
        Assert.Contains("✓ Berlin 10:00", _chat.Labels);
        Assert.Equal("Europe/Berlin", Zone);
    }

    [Theory]
    [InlineData("ru", "Берлин 10:00", "✓ Как у редакции: Баку 13:00")]
    [InlineData("az", "Berlin 10:00", "✓ Redaksiya ilə eyni: Bakı 13:00")]
    public async Task Places_are_called_in_the_readers_language(string language, string berlin, string newsroom)
    {
        await _chat.SayAsync("/timezone", language: language);

        Assert.Contains(berlin, _chat.Labels);
        Assert.Contains(newsroom, _chat.Labels);
    }

    [Fact]
    public async Task The_settings_show_the_zone_and_lead_to_it_and_back()
    {
        await _chat.SayAsync("/timezone Berlin");
        await _chat.SayAsync("/settings");
        Assert.Contains("🕗 your time zone: Berlin, 10:00", _chat.Shown, StringComparison.Ordinal);

        await _chat.PressAsync("🕗 Time zone");
        Assert.Contains("✓ Berlin 10:00", _chat.Labels);
        await _chat.PressAsync("‹ Settings");
        Assert.Contains("Settings", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_in_the_help_and_a_stopped_reader_is_told_that_nothing_comes()
    {
        await _chat.SayAsync("/help");
        Assert.Contains("/timezone – Your time zone", _chat.Shown, StringComparison.Ordinal);

        await _chat.SayAsync("/stop");
        await _chat.SayAsync("/timezone");
        Assert.Contains("Deliveries are off.", _chat.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.zone.atlantis")]
    [InlineData("1.zone")]
    [InlineData("1.zone.paris")]
    public async Task A_forged_button_changes_nothing(string data)
    {
        await _chat.SayAsync("/timezone Berlin");
        await _chat.PressDataAsync(data);

        Assert.Equal("This button is out of date.", _chat.Notice);
        Assert.Equal("Europe/Berlin", Zone);
    }

    [Fact]
    public async Task Stories_are_dated_and_todays_begin_in_the_readers_zone()
    {
        // Published at 22:30 UTC of the day before: in Baku it was today, in Berlin not yet.
        _chat.Archive.Add("Bridge");
        await _chat.SayAsync("/today");
        Assert.Contains("1 March 2026", _chat.Shown, StringComparison.Ordinal);

        await _chat.SayAsync("/timezone Berlin");
        await _chat.SayAsync("/today");
        Assert.DoesNotContain("Bridge", _chat.Shown, StringComparison.Ordinal);
        await _chat.SayAsync("/latest");
        Assert.Contains("28 February 2026", _chat.Shown, StringComparison.Ordinal);
        await _chat.PressAsync("1");
        await _chat.PressAsync("Read here");
        Assert.Contains("28 February 2026, 23:30", _chat.Shown, StringComparison.Ordinal);
    }
}
