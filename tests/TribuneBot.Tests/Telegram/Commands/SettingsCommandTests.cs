using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Commands;

public sealed class SettingsCommandTests
{
    private readonly ChatBench _chat = new();

    [Fact]
    public async Task The_interface_language_changes_in_place_with_its_menu_and_takes_the_stories_along()
    {
        await _chat.SayAsync("/settings");
        await _chat.PressAsync("💬 Azərbaycanca");

        Assert.Equal("az", _chat.ReaderRow().InterfaceLanguage);
        Assert.Equal(["az"], _chat.ReaderRow().StoryLanguages);
        Assert.Contains("Tənzimləmələr", _chat.Shown, StringComparison.Ordinal);
        Assert.Contains(new Reply.SetMenu(ChatBench.Reader, "az", Role.Reader), _chat.Replies);
    }

    [Fact]
    public async Task Languages_of_stories_that_were_chosen_apart_stay()
    {
        await _chat.SayAsync("/settings");
        await _chat.PressAsync("📰 Русский");
        await _chat.PressAsync("💬 Azərbaycanca");
        Assert.Equal(["en", "ru"], _chat.ReaderRow().StoryLanguages);
    }

    [Fact]
    public async Task One_language_of_stories_always_remains()
    {
        await _chat.SayAsync("/settings");
        await _chat.PressAsync("✓ 📰 English");
        Assert.Equal("At least one language must remain.", _chat.Notice);
        Assert.Equal(["en"], _chat.ReaderRow().StoryLanguages);
    }

    [Fact]
    public async Task Breaking_news_is_turned_off_and_on()
    {
        await _chat.SayAsync("/settings");
        await _chat.PressAsync("✓ ⚡ Breaking news");
        Assert.False(_chat.ReaderRow().WantsBreaking);

        await _chat.PressAsync("⚡ Breaking news");
        Assert.True(_chat.ReaderRow().WantsBreaking);
    }

    [Fact]
    public async Task Stop_keeps_everything_and_one_tap_undoes_it()
    {
        await _chat.SayAsync("/start t_sport");
        await _chat.SayAsync("/stop");
        Assert.Equal(ReaderState.Stopped, _chat.ReaderRow().State);
        Assert.Equal(["sport"], _chat.ReaderRow().TopicIds);

        await _chat.PressAsync("Turn deliveries on");
        Assert.Equal(ReaderState.Active, _chat.ReaderRow().State);
    }

    [Fact]
    public async Task Whoever_stopped_sees_it_in_the_settings_and_can_undo_it_there()
    {
        await _chat.SayAsync("/stop");
        await _chat.SayAsync("/settings");
        Assert.Contains("Deliveries are off.", _chat.Shown, StringComparison.Ordinal);

        await _chat.PressAsync("Turn deliveries on");
        Assert.Equal(ReaderState.Active, _chat.ReaderRow().State);
        Assert.Contains("Settings", _chat.Shown, StringComparison.Ordinal);
    }
}
