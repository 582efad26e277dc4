using Microsoft.Extensions.Logging.Abstractions;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Fakes;
using TribuneBot.Simulator;
using TribuneBot.Telegram;
using TribuneBot.Tests.Telegram.Fakes;
using TribuneBot.Tests.Telegram.Sending;

namespace TribuneBot.Tests.Telegram;

/// <summary>The whole room over HTTP against the Simulator, which takes and refuses what Telegram does.</summary>
public sealed class TelegramRoomTests : IAsyncDisposable
{
    private const long Reader = DemoWorld.EnglishReaderId;
    private const long Editor = DemoWorld.EditorId;

    private readonly CancellationTokenSource _stop = new();
    private readonly InMemoryTribune _tribune = new(TimeProvider.System);
    private readonly Pacer _pacer = new(new PacerOptions(), TimeProvider.System);
    private SimulatorHost? _simulator;
    private SimulatorClient? _people;
    private TelegramRoom? _room;
    private Task _running = Task.CompletedTask;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(TimeSpan.FromSeconds(20));
        _room?.Dispose();
        _people?.Dispose();
        if (_simulator is not null)
            await _simulator.DisposeAsync();
        _stop.Dispose();
    }

    private TelegramRoom Room(string token, string baseUrl) => new(
        new RoomOptions(token, baseUrl, new NewsroomProfile("The Tribune", "tribune.example", TimeZoneInfo.Utc, "en"), FewTopics.Catalog, Seed: 7),
        new RoomPorts(
            _tribune.Updates, _tribune.Editors, _tribune.Channels, _tribune.Articles, _tribune.Search, _tribune.Related, _tribune.FrontPage, _tribune.Deliveries, _tribune.BroadcastMonitor,
            _tribune.Notices, _tribune.KnownFiles, new FakeImages()),
        _pacer,
        new DispatchSignal(),
        TimeProvider.System,
        NullLoggerFactory.Instance);

    private async Task<SimulatorClient> OpenAsync()
    {
        _simulator = await SimulatorHost.StartAsync(SimulatorOptions.Demo(), Token);
        _people = new SimulatorClient(_simulator.Address);
        _room = Room(DemoWorld.BotToken, _simulator.Address.ToString());

        await _tribune.Editors.MergeOwnersAsync([Editor], Token);
        await _tribune.Channels.MergeAsync([new ChannelSettings("@" + DemoWorld.ChannelUsername, null, [], [], null, false)], Token);
        Assert.Equal(new RoomStart.Started(DemoWorld.BotUsername), await _room.StartAsync(Token));
        Assert.True(await _room.ResolveChannelsAsync(Token));
        await _room.PublishAsync(Token);
        _running = Task.WhenAll(_room.RunUpdatesAsync(_stop.Token), _room.RunProgressCardsAsync(_stop.Token));
        return _people;
    }

    private static Task<SeenMessage> SeeAsync(SimulatorClient people, long chat, string text) => people.WaitForMessageAsync(
        chat, message => message.ByBot && message.Text.Contains(text, StringComparison.Ordinal), cancellationToken: Token);

    private static async Task PressAsync(SimulatorClient people, long user, SeenMessage message, string button) =>
        Assert.True((await people.PressAsync(user, user, message.MessageId, button, cancellationToken: Token)).Answered);

    [Fact]
    public async Task A_reader_is_welcomed_follows_a_topic_and_searches()
    {
        var people = await OpenAsync();
        await people.StartAsync(Reader, cancellationToken: Token);
        var topics = await SeeAsync(people, Reader, "Your topics");
        await PressAsync(people, Reader, topics, "Sport");
        await SeeAsync(people, Reader, "You follow 1 topic.");
        await people.SendTextAsync(Reader, Reader, "no such words", cancellationToken: Token);
        await SeeAsync(people, Reader, "Nothing found");

        Assert.Equal(["sport"], _tribune.State.Readers[Reader].TopicIds);
    }

    [Fact]
    public async Task Whoever_blocks_the_bot_is_suspended_until_they_come_back()
    {
        var people = await OpenAsync();
        await people.StartAsync(Reader, cancellationToken: Token);
        await SeeAsync(people, Reader, "Your topics");
        await people.BlockAsync(Reader, cancellationToken: Token);
        await people.UnblockAsync(Reader, cancellationToken: Token);
        await people.SendTextAsync(Reader, Reader, "/help", cancellationToken: Token);
        await SeeAsync(people, Reader, "/latest");

        Assert.Equal(ReaderState.Active, _tribune.State.Readers[Reader].State);
    }

    [Fact]
    public async Task Breaking_news_goes_from_its_first_line_to_the_final_report()
    {
        var people = await OpenAsync();
        await people.StartAsync(Reader, cancellationToken: Token);
        await SeeAsync(people, Reader, "Your topics");
        await people.SendTextAsync(Editor, Editor, "/breaking", cancellationToken: Token);
        await PressAsync(people, Editor, await SeeAsync(people, Editor, "Which language"), "English");
        await people.SendTextAsync(Editor, Editor, "The bridge <is> open.", cancellationToken: Token);
        var texts = await SeeAsync(people, Editor, "Add another language");
        await PressAsync(people, Editor, texts, "Who gets it ›");
        await PressAsync(people, Editor, await SeeAsync(people, Editor, "Who gets it?"), "Preview ›");
        var question = await SeeAsync(people, Editor, "Send it?");
        await PressAsync(people, Editor, question, "⚡ Send now");

        await DeliverAsync();

        await people.WaitForMessageAsync(DemoWorld.ChannelId, message => message.Text == "The bridge <is> open.", cancellationToken: Token);
        await people.WaitForMessageAsync(Reader, message => message.Text == "The bridge <is> open.", cancellationToken: Token);
        var report = await SeeAsync(people, Editor, "⚡ Sent");
        Assert.Equal(question.MessageId, report.MessageId);
        Assert.Equal(["Edit text", "Withdraw"], report.Buttons.Select(button => button.Text));
    }

    [Fact]
    public async Task A_channels_post_is_found_corrected_and_taken_back()
    {
        var people = await OpenAsync();
        await people.SendTextAsync(Editor, DemoWorld.ChannelId, "A word of the publisher", cancellationToken: Token);
        var post = Deliveries.ToChannel with { ChatId = DemoWorld.ChannelId };
        var sent = Assert.IsType<SendOutcome.Sent>(await _room!.Sender.SendAsync(post, Deliveries.Message, Token));
        var id = Assert.Single(sent.MessageIds);

        Assert.IsType<ProbeAnswer.SomeoneElses>(await _room.Prober.ProbeAsync(post, Deliveries.Message, id - 1, Token));
        Assert.Equal(new ProbeAnswer.Ours(CopyForm.Text), await _room.Prober.ProbeAsync(post, Deliveries.Message, id, Token));
        Assert.IsType<ProbeAnswer.NotFound>(await _room.Prober.ProbeAsync(post, Deliveries.Message, id + 1, Token));
        var other = post with { Key = new DeliveryKey(47, 3) };
        Assert.NotEqual(new ProbeAnswer.Ours(CopyForm.Text), await _room.Prober.ProbeAsync(other, Changed("Other news"), id, Token));

        var copy = new Copy(id, sent.Form, TimeProvider.System.GetUtcNow());
        var correction = post with { Kind = DispatchKind.Correction, Copy = copy };
        Assert.Equal([id], Assert.IsType<SendOutcome.Sent>(await _room.Sender.SendAsync(correction, Changed("Corrected"), Token)).MessageIds);
        Assert.Single(await people.MessagesAsync(DemoWorld.ChannelId, cancellationToken: Token), message => message.Text.StartsWith("Corrected", StringComparison.Ordinal));

        var retraction = post with { Kind = DispatchKind.Retraction, Copy = copy };
        Assert.IsType<SendOutcome.Sent>(await _room.Sender.SendAsync(retraction, Changed("Corrected"), Token));
        Assert.IsType<SendOutcome.Sent>(await _room.Sender.SendAsync(retraction, Changed("Corrected"), Token));
        Assert.True((await people.MessagesAsync(DemoWorld.ChannelId, cancellationToken: Token)).Single(message => message.MessageId == id).IsDeleted);
    }

    private static DispatchContent Changed(string text) => Deliveries.Message with
    {
        Broadcast = Deliveries.Breaking with { Texts = new Dictionary<string, FormattedText> { ["en"] = FormattedText.Plain(text) } },
        UpdatedAt = TimeProvider.System.GetUtcNow(),
    };

    [Fact]
    public async Task Menus_and_descriptions_are_published_and_an_editors_is_longer()
    {
        var people = await OpenAsync();
        var menus = await people.CallsAsync("setMyCommands", cancellationToken: Token);
        Assert.Contains(menus, call => call.Succeeded && call.Parameters.GetValueOrDefault("language_code") == "az");
        Assert.DoesNotContain(menus, call => !call.Succeeded);
        Assert.Contains(await people.CallsAsync("setMyDescription", cancellationToken: Token), call => call.Succeeded);
    }

    [Fact]
    public async Task A_refused_token_and_a_silent_server_are_told_apart()
    {
        await using var strict = await SimulatorHost.StartAsync(SimulatorOptions.Demo() with { AcceptAnyToken = false }, Token);
        using var refused = Room("7000000009:AAHnot-the-token-of-the-simulator-00", strict.Address.ToString());
        Assert.IsType<RoomStart.TokenRefused>(await refused.StartAsync(Token));

        using var silent = Room(DemoWorld.BotToken, "http://127.0.0.1:9");
        var start = Assert.IsType<RoomStart.Unreachable>(await silent.StartAsync(Token));
        Assert.DoesNotContain(DemoWorld.BotToken, start.Reason, StringComparison.Ordinal);
    }

    private async Task DeliverAsync()
    {
        while (await _tribune.Deliveries.FanOutAsync(1000, TimeProvider.System.GetUtcNow(), Token))
        {
        }

        var now = TimeProvider.System.GetUtcNow();
        foreach (var delivery in await _tribune.Deliveries.HeadsAsync([], 100, now, Token))
        {
            await _tribune.Deliveries.CommitAsync([], [delivery.Key], now, Token);
            var content = await _tribune.Deliveries.ContentAsync(delivery.Key.DispatchId, Token);
            var sent = Assert.IsType<SendOutcome.Sent>(await _room!.Sender.SendAsync(delivery, content!, Token));
            await _tribune.Deliveries.CommitAsync([new DeliveryResult(delivery.Key, DeliveryState.Sent, sent.MessageIds)], [], now, Token);
        }
    }
}
