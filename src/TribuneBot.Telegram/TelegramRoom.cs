using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Breaking;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Commands;
using TribuneBot.Telegram.Inline;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Notices;
using TribuneBot.Telegram.Sending;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram;

/// <summary>The Telegram room, put together: everything the host needs of it.</summary>
public sealed class TelegramRoom : IDisposable
{
    private readonly TelegramClientFactory _clients;
    private readonly BotIdentity _bot = new();
    private readonly CommandMenus _menus;
    private readonly BotProfile _profile;
    private readonly UpdateLoop _updates;
    private readonly ProgressCards _cards;
    private readonly EditorNotices _notices;
    private readonly IChannelStore _channels;
    private readonly ChatDirectory _chats;
    private readonly ILogger _logger;

    /// <param name="pacer">The one pacer of the program: replies and deliveries count against the same chats.</param>
    /// <param name="stored">Raised when an editor has confirmed a broadcast.</param>
    /// <exception cref="ArgumentException">The token, the address or the default language is not usable; the text never shows the token.</exception>
    public TelegramRoom(RoomOptions options, RoomPorts ports, Pacer pacer, DispatchSignal stored, TimeProvider time, ILoggerFactory loggers)
    {
        var texts = new Texts(options.Newsroom.DefaultLanguage);
        var parts = new RoomParts(options, ports, texts);
        var commands = parts.Commands();
        var random = new Random(options.Seed);

        _clients = new TelegramClientFactory(options.Token, options.BaseUrl, pacer.MostInFlight);
        _menus = new CommandMenus(_clients.Calls, _clients.Redaction, commands, ports.Editors, texts, loggers.CreateLogger<CommandMenus>());
        _profile = new BotProfile(_clients.Calls, _clients.Redaction, options.Newsroom, texts, loggers.CreateLogger<BotProfile>());

        _logger = loggers.CreateLogger<TelegramRoom>();
        _channels = ports.Channels;
        _chats = new ChatDirectory(_clients.Calls, _clients.Redaction);
        var office = new PostOffice(
            _clients.Calls, _clients.Redaction, ports.Files, ports.Images, texts, options.Topics, options.Newsroom, () => _bot.UserName, time, loggers, options.IsPaid);
        (Sender, Prober) = (office.Sender, office.Prober);

        var reception = new Reception(ports.Editors, texts, time);
        var router = new UpdateRouter(
        [
            new MessageHandler(commands, parts.Listeners(), reception, _bot, texts),
            new PressHandler(parts.Buttons(), reception, texts),
            parts.Inline(_bot),
            new MembershipHandler(ports.Channels, loggers.CreateLogger<MembershipHandler>()),
        ]);
        var messenger = new ChatMessenger(_clients.Calls, office.Courier, _clients.Redaction, pacer);
        var sender = new ReplySender(messenger, new InlineAnswers(_clients.Calls, _clients.Redaction), _menus, stored, loggers.CreateLogger<ReplySender>());
        var backlog = new Backlog();
        var processor = new UpdateProcessor(ports.Updates, router, sender, backlog, time, random, loggers.CreateLogger<UpdateProcessor>());
        _updates = new UpdateLoop(_clients.Polling, router, processor, backlog, time, random, loggers.CreateLogger<UpdateLoop>());
        _cards = new ProgressCards(
            ports.Broadcasts, ports.Deliveries, ports.Updates, sender, texts, time, loggers.CreateLogger<ProgressCards>());
        _notices = new EditorNotices(
            ports.Notices, ports.Editors, ports.Updates, sender, texts, time, loggers.CreateLogger<EditorNotices>());
    }

    /// <summary>Posts deliveries; of use once <see cref="StartAsync"/> has succeeded.</summary>
    public IPostSender Sender { get; }

    /// <summary>Finds channel posts in doubt; of use once <see cref="StartAsync"/> has succeeded.</summary>
    public IPostProber Prober { get; }

    /// <summary>Asks Telegram who the bot is. May be called again until it has started.</summary>
    public async Task<RoomStart> StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            var me = await _clients.Calls.GetMe(cancellationToken);
            _bot.UserName = me.Username ?? "";
            return new RoomStart.Started(_bot.UserName);
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode is 401 or 404)
        {
            return new RoomStart.TokenRefused();
        }
        catch (RequestException failure)
        {
            return new RoomStart.Unreachable(_clients.Redaction.Redact(failure.InnerException?.Message ?? failure.Message));
        }
    }

    /// <summary>Receives and answers updates until it is stopped; what is in hand then is finished within five seconds.</summary>
    public Task RunUpdatesAsync(CancellationToken stop) => _updates.RunAsync(stop);

    /// <summary>Keeps the cards of running broadcasts up to date until it is stopped.</summary>
    public Task RunProgressCardsAsync(CancellationToken stop) => _cards.RunAsync(stop);

    /// <summary>Tells the editors what they must know until it is stopped.</summary>
    public Task RunNoticesAsync(CancellationToken stop) => _notices.RunAsync(stop);

    /// <summary>Asks Telegram for the channels' chats and stores what they are called now; a name is resolved once and for all.</summary>
    /// <returns>Whether all are known now, or known not to exist; false when asking again may help.</returns>
    public async Task<bool> ResolveChannelsAsync(CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var channel in (await _channels.ListAsync(cancellationToken)).Where(channel => !channel.IsPaused))
            all &= await ResolveAsync(channel, cancellationToken);
        return all;
    }

    /// <summary>Tells Telegram the command menus and the bot's description, where they changed. Failures are logged.</summary>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        await _menus.PublishAsync(cancellationToken);
        await _profile.PublishAsync(cancellationToken);
    }

    public void Dispose() => _clients.Dispose();

    private async Task<bool> ResolveAsync(Channel channel, CancellationToken cancellationToken)
    {
        var chat = channel.Settings.Chat;
        switch (await _chats.FindAsync(chat, cancellationToken))
        {
            case ChatLookup.Found found:
                await _channels.ResolveAsync(channel.Id, found.ChatId, found.Kind, found.Title, cancellationToken);
                _logger.ChannelResolved(chat, found.Title, found.ChatId);
                return true;
            case ChatLookup.NotFound missing:
                _logger.ChannelNotFound(chat, missing.Reason);
                return true;
            case ChatLookup.Unavailable unavailable:
                _logger.ChannelNotFound(chat, unavailable.Reason);
                return false;
            default:
                throw new InvalidOperationException("An answer about a chat that nobody knows.");
        }
    }
}
