using Telegram.Bot.Types;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Fakes;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;
using TribuneBot.Tests.Telegram.Updates;

namespace TribuneBot.Tests.Telegram.Corrections;

public sealed class CorrectionDialogueTests
{
    private const long Id = 500_000;
    private const int Card = 90;

    private readonly ChatBench _chat = new();

    public CorrectionDialogueTests() => Put(BroadcastState.Done, "en");

    private Broadcast Row => _chat.State.Broadcasts[Id];

    private IEnumerable<InMemoryDispatch> Changes => _chat.State.Dispatches.Where(dispatch => dispatch.OriginId == 7);

    private IEnumerable<Reply.SendPost> Posts => _chat.Replies.OfType<Reply.SendPost>();

    private void Put(BroadcastState state, params string[] languages)
    {
        _chat.State.Broadcasts[Id] = new Broadcast
        {
            Id = Id,
            EditorId = ChatBench.Editor,
            EditorChatId = ChatBench.Editor,
            State = state,
            Texts = languages.ToDictionary(language => language, language => FormattedText.Plain($"The bridge is open ({language}).")),
            CardMessageId = Card,
            DispatchId = 7,
            CreatedAt = _chat.Time.GetUtcNow(),
        };
        _chat.State.Dispatches.Clear();
        _chat.State.Dispatches.Add(new InMemoryDispatch
        {
            Id = 7,
            Kind = DispatchKind.Broadcast,
            ContentId = Id,
            ExpiresAt = _chat.Time.GetUtcNow().AddDays(1),
            State = DispatchState.Done,
        });
    }

    private Task SayAsync(string text) => _chat.SayAsync(text, ChatBench.Editor);

    private Task PressAsync(string label) => _chat.PressAsync(label, ChatBench.Editor);

    private Task EditAsync() => _chat.PressDataAsync($"1.bedit.{Id}", ChatBench.Editor, Card);

    [Fact]
    public async Task A_text_is_corrected_from_the_press_to_the_dispatch()
    {
        await EditAsync();
        Assert.Equal("The bridge is open (en).", Assert.Single(Posts).Post.Text.Plain);
        Assert.Equal("en", Row.AwaitedLanguage);

        await SayAsync("The bridge is shut.");
        Assert.Equal("The bridge is shut.\n\nUpdated 13:00", Assert.Single(Posts).Post.Text.Plain);
        Assert.Equal(["Publish the correction", "Write it again", "Change nothing"], _chat.Labels);
        Assert.Equal("The bridge is open (en).", Row.Texts["en"].Text);
        Assert.Empty(Changes);

        await PressAsync("Publish the correction");
        Assert.Equal("The bridge is shut.", Row.Texts["en"].Text);
        Assert.Equal(DispatchKind.Correction, Assert.Single(Changes).Kind);
        Assert.Contains(_chat.Replies, reply => reply is Reply.WakeDelivery);
        Assert.Empty(_chat.State.Drafts);
        Assert.Equal((BroadcastState.Done, Card, null), (Row.State, Row.CardMessageId, Row.AwaitedLanguage));
    }

    [Fact]
    public async Task A_second_press_publishes_nothing_twice()
    {
        await EditAsync();
        await SayAsync("The bridge is shut.");
        var publish = _chat.Button("Publish the correction").CallbackData!;
        await _chat.PressDataAsync(publish, ChatBench.Editor);
        await _chat.PressDataAsync(publish, ChatBench.Editor);

        Assert.Equal("This correction is already settled.", _chat.Notice);
        Assert.Single(Changes);
    }

    [Fact]
    public async Task A_broadcast_on_its_way_keeps_its_old_text_until_the_correction_is_published()
    {
        Put(BroadcastState.Sending, "en");
        await EditAsync();
        await SayAsync("The bridge is shut.");

        Assert.Equal((BroadcastState.Sending, "The bridge is open (en)."), (Row.State, Row.Texts["en"].Text));
        await PressAsync("Publish the correction");
        Assert.Equal((BroadcastState.Sending, "The bridge is shut."), (Row.State, Row.Texts["en"].Text));
    }

    [Fact]
    public async Task Of_several_texts_one_after_the_other_is_corrected_and_all_are_published_at_once()
    {
        Put(BroadcastState.Done, "en", "az");
        await EditAsync();
        Assert.Equal(["English", "Azərbaycanca", "Change nothing"], _chat.Labels);

        await PressAsync("English");
        await SayAsync("The bridge is shut.");
        await PressAsync("Correct another text");
        await PressAsync("Azərbaycanca");
        await SayAsync("Körpü bağlıdır.");
        Assert.Equal(2, Posts.Count());
        Assert.Contains("Yeniləndi: 13:00", _chat.Shown, StringComparison.Ordinal);

        await PressAsync("Publish the correction");
        Assert.Equal(("The bridge is shut.", "Körpü bağlıdır."), (Row.Texts["en"].Text, Row.Texts["az"].Text));
        Assert.Single(Changes);
    }

    [Fact]
    public async Task Only_what_was_shown_can_be_published()
    {
        await EditAsync();
        await SayAsync("The bridge is shut.");
        var first = _chat.Button("Publish the correction").CallbackData!;
        await PressAsync("Write it again");
        Assert.Equal("The bridge is shut.", Posts.Single().Post.Text.Plain);
        await SayAsync("The bridge is gone.");

        await _chat.PressDataAsync(first, ChatBench.Editor);
        Assert.Contains("changed after this preview", _chat.Notice, StringComparison.Ordinal);
        Assert.Empty(Changes);
        await PressAsync("Publish the correction");
        Assert.Equal("The bridge is gone.", Row.Texts["en"].Text);
    }

    [Fact]
    public async Task A_correction_can_be_left_at_every_step()
    {
        await EditAsync();
        await PressAsync("Change nothing");
        Assert.Null(Row.AwaitedLanguage);

        await EditAsync();
        await SayAsync("The bridge is shut.");
        await PressAsync("Change nothing");
        Assert.Empty(_chat.State.Drafts);
        Assert.Empty(Changes);
        Assert.Equal("The bridge is open (en).", Row.Texts["en"].Text);
    }

    [Fact]
    public async Task The_words_below_a_photo_count_and_the_photo_that_was_sent_stays()
    {
        _chat.State.Broadcasts[Id] = Row with { PhotoFileId = "OLD" };
        await EditAsync();
        Assert.Contains("The photo stays.", _chat.Shown, StringComparison.Ordinal);

        var update = Given.Text(900, ChatBench.Editor, "");
        update.Message!.Text = null;
        update.Message.Caption = "The bridge is shut.";
        update.Message.Photo = [new PhotoSize { FileId = "NEW", FileUniqueId = "n" }];
        await _chat.GiveAsync(update);

        Assert.Equal("OLD", Posts.Single().Post.Photo!.Source);
        await PressAsync("Publish the correction");
        Assert.Equal("OLD", Row.PhotoFileId);
    }

    [Fact]
    public async Task What_cannot_be_a_correction_is_refused_and_still_awaited()
    {
        _chat.State.Broadcasts[Id] = Row with { PhotoFileId = "OLD" };
        await EditAsync();

        await SayAsync(new string('x', 1025));
        Assert.Contains("1025 characters are too many, 1024 is the most.", _chat.Shown, StringComparison.Ordinal);
        await SayAsync("The bridge is open (en).");
        Assert.Contains("what stands there already", _chat.Shown, StringComparison.Ordinal);
        var voice = Given.Text(900, ChatBench.Editor, "");
        (voice.Message!.Text, voice.Message.Voice) = (null, new Voice());
        await _chat.GiveAsync(voice);
        Assert.Contains("I need words here", _chat.Shown, StringComparison.Ordinal);
        Assert.Equal("en", Row.AwaitedLanguage);
    }

    [Fact]
    public async Task The_last_thing_an_editor_was_asked_for_gets_the_words()
    {
        await EditAsync();
        await SayAsync("/breaking");
        await PressAsync("English");
        await SayAsync("A new message.");
        Assert.Null(Row.AwaitedLanguage);
        Assert.Equal("A new message.", _chat.State.Broadcasts.Values.Single(broadcast => broadcast.IsOpen).Texts["en"].Text);

        await PressAsync("Русский");
        await EditAsync();
        await SayAsync("The bridge is shut.");
        Assert.Equal("The bridge is shut.", Assert.Single(_chat.State.Drafts).Value.Text);
    }

    [Fact]
    public async Task A_withdrawn_broadcast_is_not_corrected()
    {
        await _chat.PressDataAsync($"1.bback.{Id}.1", ChatBench.Editor, Card);
        await EditAsync();
        Assert.Equal("This was withdrawn before.", _chat.Notice);
    }

    [Fact]
    public async Task Nobody_else_corrects_it()
    {
        _chat.State.Editors[21] = Role.Editor;
        await _chat.PressDataAsync($"1.bedit.{Id}", 21, Card);
        Assert.Equal("This button is out of date.", _chat.Notice);
        await _chat.PressDataAsync($"1.bedit.{Id}", ChatBench.Reader, Card);
        Assert.Equal("This button is out of date.", _chat.Notice);
    }
}
