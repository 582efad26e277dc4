using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Fakes;
using TribuneBot.Telegram;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Commands;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Updates;

namespace TribuneBot.Tests.Telegram.Fakes;

/// <summary>Talks to the bot as people do: says, presses by label, and looks at what came back.</summary>
internal sealed class ChatBench
{
    public const long Reader = 10;
    public const long Editor = 20;

    private readonly UpdateRouter _router;
    private int _updates;

    public ChatBench()
    {
        Tribune = new InMemoryTribune(Time);
        State.Editors[Editor] = Role.Editor;
        var texts = new Texts("en");
        var profile = new NewsroomProfile("The Tribune", "tribune.example", TimeZoneInfo.FindSystemTimeZoneById("Asia/Baku"), "en");
        var options = new RoomOptions("1:token", null, profile, FewTopics.Catalog, Seed: 7);
        var ports = new RoomPorts(
            Tribune.Updates, Tribune.Editors, Tribune.Channels, Archive, Archive, Archive, Archive, Tribune.Deliveries, Tribune.BroadcastMonitor,
            Tribune.Notices, Tribune.KnownFiles, new FakeImages());
        var parts = new RoomParts(options, ports, texts);
        Commands = parts.Commands();
        Buttons = parts.Buttons();
        var reception = new Reception(Tribune.Editors, texts, Time);
        _router = new UpdateRouter(
        [
            new MessageHandler(Commands, parts.Listeners(), reception, new BotIdentity { UserName = "TribuneTestBot" }, texts),
            new PressHandler(Buttons, reception, texts),
            parts.Inline(new BotIdentity { UserName = "TribuneTestBot" }),
            new MembershipHandler(Tribune.Channels, NullLogger<MembershipHandler>.Instance),
        ]);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    public InMemoryTribune Tribune { get; }

    public InMemoryState State => Tribune.State;

    public FakeArchive Archive { get; } = new();

    public CommandRegistry Commands { get; }

    public ButtonRegistry Buttons { get; }

    /// <summary>The replies to the last update.</summary>
    public IReadOnlyList<Reply> Replies { get; private set; } = [];

    /// <summary>What the last replies say, one below the other.</summary>
    public string Shown => string.Join("\n", Replies.Select(TextOf));

    public string? Notice => Replies.OfType<Reply.AnswerPress>().Single().Notice;

    /// <summary>The labels of the last keyboard.</summary>
    public IReadOnlyList<string> Labels => [.. Keys().Select(button => button.Text)];

    public Reader ReaderRow(long id = Reader) => State.Readers[id];

    public void AddChannel(long id, string title, bool isPaused = false, bool isResolved = true, params string[] languages)
    {
        var target = isResolved ? State.TargetOf(-100 - id, threadId: null, ChatKind.Channel).Id : 0;
        State.Channels.Add(new Channel(id, target, null, title, new ChannelSettings("@" + title, null, [], languages, null, false), isPaused));
    }

    /// <summary>Readers with ids from <paramref name="firstId"/> on, all of one language.</summary>
    public void AddReaders(long firstId, int count, string language)
    {
        for (var id = firstId; id < firstId + count; id++)
        {
            State.Readers[id] = new Reader
            {
                Id = id,
                InterfaceLanguage = language,
                StoryLanguages = [language],
                JoinedAt = Time.GetUtcNow(),
                LastActiveAt = Time.GetUtcNow(),
            };
        }
    }

    public Task SayAsync(string text, long user = Reader, string? language = "en") =>
        GiveAsync(Given.Text(++_updates, user, text, language));

    /// <summary>Presses the button of the last keyboard that has this label.</summary>
    public Task PressAsync(string label, long user = Reader)
    {
        var button = Keys().FirstOrDefault(candidate => candidate.Text == label);
        Assert.True(button is not null, $"There is no button \"{label}\", only: {string.Join(" | ", Labels)}");
        return PressDataAsync(button.CallbackData!, user);
    }

    public Task PressDataAsync(string data, long user = Reader, int messageId = 77) =>
        GiveAsync(Given.Press(++_updates, user, data, messageId));

    public async Task GiveAsync(Update update)
    {
        _updates = Math.Max(_updates, update.Id);
        await using var unit = await Tribune.Updates.BeginAsync(update.Id, TestContext.Current.CancellationToken);
        var replies = await _router.HandleAsync(update, unit, TestContext.Current.CancellationToken);
        Replies = await unit.CommitAsync(TestContext.Current.CancellationToken) ? replies : [];
    }

    public InlineKeyboardButton Button(string label) => Keys().Single(button => button.Text == label);

    private IEnumerable<InlineKeyboardButton> Keys() =>
        Replies.Select(KeyboardOf).LastOrDefault(keyboard => keyboard is not null)?.InlineKeyboard.SelectMany(row => row) ?? [];

    private static InlineKeyboardMarkup? KeyboardOf(Reply reply) => reply switch
    {
        Reply.SendMessage message => message.Keyboard,
        Reply.EditMessage edit => edit.Keyboard,
        Reply.EditKeyboard edit => edit.Keyboard,
        _ => null,
    };

    private static string TextOf(Reply reply) => reply switch
    {
        Reply.SendMessage message => message.Text.Plain,
        Reply.EditMessage edit => edit.Text.Plain,
        Reply.SendPost post => post.Post.Text.Plain,
        _ => "",
    };
}
