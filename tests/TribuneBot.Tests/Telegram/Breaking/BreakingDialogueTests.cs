using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;
using TribuneBot.Tests.Telegram.Updates;

namespace TribuneBot.Tests.Telegram.Breaking;

public sealed class BreakingDialogueTests
{
    private const int Card = 77;

    private readonly ChatBench _chat = new();

    public BreakingDialogueTests()
    {
        _chat.AddChannel(1, "Tribune");
        _chat.AddChannel(2, "Tribune Sport");
        _chat.AddChannel(3, "Paused", isPaused: true);
        _chat.AddChannel(4, "Unresolved", isResolved: false);
        _chat.AddReaders(1000, 99, "en");
        _chat.AddReaders(2000, 20, "az");
        _chat.AddReaders(3000, 12, "ru");
    }

    private Broadcast Row => _chat.State.Broadcasts.Values.Last();

    private Task SayAsync(string text) => _chat.SayAsync(text, ChatBench.Editor);

    private Task PressAsync(string label) => _chat.PressAsync(label, ChatBench.Editor);

    private async Task WriteAsync(string language, string text)
    {
        await PressAsync(language);
        await SayAsync(text);
    }

    private async Task PreviewAsync()
    {
        await SayAsync("/breaking");
        await WriteAsync("English", "The bridge is open.");
        await PressAsync("Who gets it ›");
        await PressAsync("Preview ›");
    }

    [Fact]
    public async Task A_language_is_chosen_and_its_text_is_taken_with_its_marks()
    {
        await SayAsync("/breaking");
        Assert.Equal(["English", "Azərbaycanca", "Русский", "Cancel"], _chat.Labels);

        await PressAsync("English");
        Assert.Equal("en", Row.AwaitedLanguage);
        Assert.Equal(Card, Row.CardMessageId);
        Assert.Contains("Language: English.", _chat.Shown, StringComparison.Ordinal);

        var update = Given.Text(500, ChatBench.Editor, "The bridge is open.");
        update.Message!.Entities = [new MessageEntity { Type = MessageEntityType.Bold, Offset = 4, Length = 6 }];
        await _chat.GiveAsync(update);

        Assert.Equal(new TextMark(TextMarkKind.Bold, 4, 6), Assert.Single(Row.Texts["en"].Marks));
        Assert.Null(Row.AwaitedLanguage);
        Assert.Equal(["✓ English", "Azərbaycanca", "Русский", "Who gets it ›", "Cancel"], _chat.Labels);
        Assert.Equal(Card, Assert.Single(_chat.Replies.OfType<Reply.EditKeyboard>()).MessageId);
    }

    [Fact]
    public async Task A_photo_with_a_caption_goes_with_every_language()
    {
        await SayAsync("/breaking");
        await PressAsync("Русский");
        await _chat.GiveAsync(Photo(500, "Мост открыт."));

        Assert.Equal(("big", "Мост открыт."), (Row.PhotoFileId, Row.Texts["ru"].Text));

        await WriteAsync("English", "The bridge is open.");
        await PressAsync("Who gets it ›");
        await PressAsync("Preview ›");
        Assert.All(_chat.Replies.OfType<Reply.SendPost>(), post => Assert.Equal("big", post.Post.Photo!.Source));
    }

    [Fact]
    public async Task A_photo_alone_is_taken_and_the_text_is_still_awaited()
    {
        await SayAsync("/breaking");
        await PressAsync("English");
        await _chat.GiveAsync(Photo(500, caption: null));
        Assert.Equal(("big", "en"), (Row.PhotoFileId, Row.AwaitedLanguage));

        await SayAsync("The bridge is open.");
        await PressAsync("Remove the photo");
        Assert.Null(Row.PhotoFileId);
    }

    [Fact]
    public async Task A_text_too_long_for_its_photo_is_refused_with_its_length()
    {
        await SayAsync("/breaking");
        await WriteAsync("English", new string('a', 1500));
        await PressAsync("Azərbaycanca");
        await _chat.GiveAsync(Photo(500, "Körpü açıldı."));

        Assert.Contains("English: 1500 characters. Under a photo there is room for 1024.", _chat.Shown, StringComparison.Ordinal);
        Assert.Null(Row.PhotoFileId);
        Assert.Equal("az", Row.AwaitedLanguage);
    }

    [Fact]
    public async Task What_is_neither_text_nor_photo_is_not_taken()
    {
        await SayAsync("/breaking");
        await PressAsync("English");
        var update = Given.Text(500, ChatBench.Editor, "");
        update.Message!.Text = null;
        update.Message.Voice = new Voice();
        await _chat.GiveAsync(update);
        Assert.Contains("text or a photo", _chat.Shown, StringComparison.Ordinal);
        Assert.Equal("en", Row.AwaitedLanguage);
    }

    [Fact]
    public async Task A_text_can_be_replaced_and_taken_away()
    {
        await SayAsync("/breaking");
        await WriteAsync("English", "The bridge is open.");
        await WriteAsync("✓ English", "The bridge is closed.");
        Assert.Equal("The bridge is closed.", Row.Texts["en"].Text);

        await PressAsync("✓ English");
        await PressAsync("Remove this text");
        Assert.Empty(Row.Texts);
        Assert.DoesNotContain("Who gets it ›", _chat.Labels);
    }

    [Fact]
    public async Task Everything_that_can_be_posted_to_is_chosen_at_first_and_the_counts_are_shown()
    {
        await SayAsync("/breaking");
        await WriteAsync("English", "The bridge is open.");
        await WriteAsync("Azərbaycanca", "Körpü açıldı.");
        await PressAsync("Who gets it ›");

        Assert.Equal([1L, 2L], Row.ChannelIds);
        Assert.Contains("✓ 📢 Tribune", _chat.Labels);
        Assert.DoesNotContain(_chat.Labels, label => label.Contains("Paused", StringComparison.Ordinal) || label.Contains("Unresolved", StringComparison.Ordinal));
        Assert.Contains("120 readers", _chat.Shown, StringComparison.Ordinal);
        Assert.Contains("Azərbaycanca: 20", _chat.Shown, StringComparison.Ordinal);
        Assert.Contains("12 readers read none of these languages.", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channels_and_audience_are_chosen_in_place()
    {
        await SayAsync("/breaking");
        await WriteAsync("English", "The bridge is open.");
        await PressAsync("Who gets it ›");
        await PressAsync("✓ 📢 Tribune Sport");
        Assert.Equal([1L], Row.ChannelIds);

        await PressAsync("By topic");
        await PressAsync("Sport");
        await PressAsync("Law");
        await PressAsync("✓ Sport");
        Assert.Equal((Audience.Topics, "law"), (Row.Audience, Assert.Single(Row.TopicIds)));

        await PressAsync("No readers");
        Assert.Equal(Audience.Nobody, Row.Audience);
        Assert.DoesNotContain("Law", _chat.Labels);
    }

    [Fact]
    public async Task The_preview_is_the_posts_themselves_with_the_last_question_below()
    {
        await SayAsync("/breaking");
        await WriteAsync("Русский", "Мост открыт.");
        await WriteAsync("English", "The bridge is open.");
        await PressAsync("Who gets it ›");
        await PressAsync("Preview ›");

        Assert.Equal(BroadcastState.Previewed, Row.State);
        Assert.Equal(
            [typeof(Reply.AnswerPress), typeof(Reply.EditKeyboard), typeof(Reply.SendPost), typeof(Reply.SendPost), typeof(Reply.SendMessage)],
            _chat.Replies.Select(reply => reply.GetType()));
        Assert.Equal(["The bridge is open.", "Мост открыт."], _chat.Replies.OfType<Reply.SendPost>().Select(reply => reply.Post.Text.Plain));
        Assert.Equal(["⚡ Send now", "‹ Back", "Cancel"], _chat.Labels);
    }

    [Fact]
    public async Task What_nobody_would_get_is_not_previewed()
    {
        await SayAsync("/breaking");
        await WriteAsync("English", "The bridge is open.");
        await PressAsync("Who gets it ›");
        await PressAsync("✓ 📢 Tribune");
        await PressAsync("✓ 📢 Tribune Sport");
        await PressAsync("No readers");
        await PressAsync("Preview ›");

        Assert.Contains("Nobody would get it.", _chat.Notice, StringComparison.Ordinal);
        Assert.Equal(BroadcastState.Composing, Row.State);
    }

    [Fact]
    public async Task A_channel_gets_one_text_and_the_editor_is_told_which()
    {
        _chat.AddChannel(5, "Tribuna", languages: ["ru", "az"]);
        _chat.AddChannel(6, "Tribüne", languages: ["de"]);
        await SayAsync("/breaking");
        await WriteAsync("English", "The bridge is open.\n\nTake   it.");
        Assert.Contains("English: The bridge is open. Take it.", _chat.Shown, StringComparison.Ordinal);
        await WriteAsync("Русский", "Мост открыт.");
        await PressAsync("Who gets it ›");

        Assert.Contains(
            "Channels: Tribune (English), Tribune Sport (English), Tribuna (Русский), Tribüne (nothing in its language)", _chat.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody", _chat.Shown, StringComparison.Ordinal);

        await PressAsync("✓ 📢 Tribuna");
        await PressAsync("No readers");
        Assert.Contains("Nobody gets the text in this language: Русский.", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_for_which_nothing_was_written_counts_as_nobody()
    {
        _chat.AddChannel(5, "Tribuna", languages: ["ru"]);
        await SayAsync("/breaking");
        await WriteAsync("English", "The bridge is open.");
        await PressAsync("Who gets it ›");
        await PressAsync("✓ 📢 Tribune");
        await PressAsync("✓ 📢 Tribune Sport");
        await PressAsync("No readers");
        await PressAsync("Preview ›");

        Assert.Contains("Nobody would get it.", _chat.Notice, StringComparison.Ordinal);
        Assert.Equal(BroadcastState.Composing, Row.State);
    }

    [Fact]
    public async Task Confirmed_once_it_is_sent_once()
    {
        await PreviewAsync();
        var data = _chat.Button("⚡ Send now").CallbackData!;
        await _chat.PressDataAsync(data, ChatBench.Editor, messageId: 90);

        Assert.Equal("It is on its way.", _chat.Notice);
        Assert.Equal((BroadcastState.Sending, 90), (Row.State, Row.CardMessageId));
        var dispatch = Assert.Single(_chat.State.Dispatches);
        Assert.Equal((Row.Id, _chat.Time.GetUtcNow().AddHours(24)), (dispatch.ContentId, dispatch.ExpiresAt));
        Assert.Single(_chat.Replies.OfType<Reply.WakeDelivery>());

        await _chat.PressDataAsync(data, ChatBench.Editor, messageId: 90);
        Assert.Equal("This was already sent.", _chat.Notice);
        Assert.Single(_chat.State.Dispatches);
    }

    [Fact]
    public async Task Back_from_the_preview_makes_its_button_worthless()
    {
        await PreviewAsync();
        var data = _chat.Button("⚡ Send now").CallbackData!;
        await PressAsync("‹ Back");
        Assert.Equal(BroadcastState.Composing, Row.State);

        await _chat.PressDataAsync(data, ChatBench.Editor);
        Assert.Contains("changed after this preview", _chat.Notice, StringComparison.Ordinal);
        Assert.Empty(_chat.State.Dispatches);
    }

    [Fact]
    public async Task An_older_preview_cannot_confirm_a_newer_text()
    {
        await PreviewAsync();
        var old = _chat.Button("⚡ Send now").CallbackData!;
        await PressAsync("‹ Back");
        await PressAsync("‹ Back");
        await WriteAsync("✓ English", "The bridge is closed.");
        await PressAsync("Who gets it ›");
        await PressAsync("Preview ›");

        await _chat.PressDataAsync(old, ChatBench.Editor);
        Assert.Empty(_chat.State.Dispatches);
        Assert.Contains("changed after this preview", _chat.Notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task It_can_be_cancelled_at_every_step(int steps)
    {
        await SayAsync("/breaking");
        if (steps >= 1)
            await PressAsync("English");
        if (steps >= 2)
            await SayAsync("The bridge is open.");
        if (steps >= 3)
            await PressAsync("Who gets it ›");
        if (steps >= 4)
            await PressAsync("Preview ›");
        var labels = _chat.Replies;

        await PressAsync("Cancel");
        Assert.Equal(BroadcastState.Cancelled, Row.State);
        Assert.Contains("Nothing was sent.", _chat.Shown, StringComparison.Ordinal);

        await SayAsync("a search now");
        Assert.Contains("Nothing found", _chat.Shown, StringComparison.Ordinal);
        Assert.NotEmpty(labels);
    }

    [Fact]
    public async Task Buttons_of_a_cancelled_dialogue_say_so()
    {
        await SayAsync("/breaking");
        var write = _chat.Button("English").CallbackData!;
        await PressAsync("Cancel");
        await _chat.PressDataAsync(write, ChatBench.Editor);
        Assert.Equal("This was cancelled.", _chat.Notice);
        Assert.Null(Row.AwaitedLanguage);
    }

    [Fact]
    public async Task A_new_command_shows_the_dialogue_that_is_open()
    {
        await SayAsync("/breaking");
        await WriteAsync("English", "The bridge is open.");
        await SayAsync("/breaking");
        Assert.Single(_chat.State.Broadcasts);
        Assert.Contains("The bridge is open.", _chat.Shown, StringComparison.Ordinal);

        await PressAsync("Русский");
        await SayAsync("/breaking");
        Assert.Contains("Language: Русский.", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_stops_the_dispatch_and_a_second_stop_nothing()
    {
        await PreviewAsync();
        await PressAsync("⚡ Send now");
        var id = Row.Id;
        await _chat.PressDataAsync($"1.bstop.{id}", ChatBench.Editor);
        Assert.Equal(DispatchState.Cancelled, Assert.Single(_chat.State.Dispatches).State);
        Assert.Equal(BroadcastState.Stopped, Row.State);

        await _chat.PressDataAsync($"1.bstop.{id}", ChatBench.Editor);
        Assert.Equal("This was already sent.", _chat.Notice);
    }

    [Fact]
    public async Task Whoever_is_no_editor_any_more_can_press_nothing()
    {
        await PreviewAsync();
        _chat.State.Editors.Remove(ChatBench.Editor);

        await PressAsync("⚡ Send now");
        Assert.Equal("This button is out of date.", _chat.Notice);
        Assert.Empty(_chat.State.Dispatches);
    }

    [Fact]
    public async Task Another_editor_cannot_press_the_buttons_of_this_one()
    {
        await PreviewAsync();
        _chat.State.Editors[21] = Role.Owner;

        await _chat.PressAsync("⚡ Send now", user: 21);
        Assert.Equal("This button is out of date.", _chat.Notice);
        Assert.Empty(_chat.State.Dispatches);
    }

    [Fact]
    public async Task Words_are_a_search_while_no_text_is_awaited()
    {
        await SayAsync("/breaking");
        await SayAsync("bridge");
        Assert.Contains("Nothing found", _chat.Shown, StringComparison.Ordinal);
    }

    private static Update Photo(int id, string? caption)
    {
        var update = Given.Text(id, ChatBench.Editor, "");
        update.Message!.Text = null;
        update.Message.Caption = caption;
        update.Message.Photo = [new PhotoSize { FileId = "small" }, new PhotoSize { FileId = "big" }];
        return update;
    }
}
