using System.Text.Json.Nodes;
using TribuneBot.Simulator.Ledger;
using TribuneBot.Simulator.Limits;
using TribuneBot.Simulator.Updates;

namespace TribuneBot.Simulator.World;

/// <summary>Everything there is: bots, people, chats and what was said. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class TelegramWorld
{
    private readonly Dictionary<string, Bot> _botsByToken = [];
    private readonly Dictionary<long, Bot> _botsById = [];
    private readonly Dictionary<long, SharedChat> _shared = [];
    private readonly Dictionary<(long Bot, long Person), PrivateChat> _private = [];
    private readonly bool _acceptAnyToken;

    internal TelegramWorld(SimulatorOptions options)
    {
        Calendar = new WorldClock(options.Clock);
        Webhooks = new WebhookPumps(Calendar, options.Seed);
        Limits = new RateLimits(options.Limits, Calendar);
        _acceptAnyToken = options.AcceptAnyToken;
        foreach (var bot in options.Bots)
            Add(bot);
        foreach (var person in options.Persons)
            People.Add(person);
        foreach (var crowd in options.Crowds)
            People.Add(crowd);
        foreach (var chat in options.Chats)
            Add(chat);
    }

    internal Lock Gate { get; } = new();

    internal TimeProvider Clock => Calendar;

    internal WorldClock Calendar { get; }

    internal WebhookPumps Webhooks { get; }

    internal InlineBook Inline { get; } = new();

    internal Statistics Statistics { get; } = new();

    internal People People { get; } = new();

    internal FileStore Files { get; } = new();

    internal ChangeFeed Changes { get; } = new();

    internal RateLimits Limits { get; }

    internal CallbackBook Callbacks { get; } = new();

    /// <summary>Latest message that a person has seen, by person and chat, for the unread counts of the web chat.</summary>
    internal Dictionary<(long Person, long Chat, long Bot), int> ReadUpTo { get; } = [];

    internal IReadOnlyCollection<Bot> Bots => _botsById.Values;

    internal IReadOnlyCollection<SharedChat> SharedChats => _shared.Values;

    internal IEnumerable<PrivateChat> PrivateChats => _private.Values;

    internal DateTimeOffset Now => Clock.GetUtcNow();

    internal Bot Add(SimulatedBot seed)
    {
        if (!BotToken.IsWellFormed(seed.Token))
            throw new ArgumentException("A token is digits, a colon and 35 characters of A-Za-z0-9_-.", nameof(seed));
        var bot = new Bot(seed, Clock);
        return _botsByToken[bot.Token] = _botsById[bot.Id] = bot;
    }

    internal SharedChat Add(SimulatedChat seed)
    {
        var kind = seed.Kind switch { SimulatedChatKind.Group => ChatKind.Group, SimulatedChatKind.Supergroup => ChatKind.Supergroup, _ => ChatKind.Channel };
        var chat = new SharedChat(seed.Id, kind, seed.Title) { Username = seed.Username?.TrimStart('@'), IsForum = seed.IsForum, HasHiddenMembers = seed.HasHiddenMembers };
        foreach (var member in seed.Members)
            chat.SetMember(member.UserId, new Member(member.Status, [.. member.Rights ?? AdministratorRights.Of(kind)], member.IsMember));
        _shared[seed.Id] = chat;
        Changes.Publish(new Change("chat", chat.Id, 0, chat.Json()));
        return chat;
    }

    internal Bot? FindBotByToken(string token)
    {
        if (_botsByToken.TryGetValue(token, out var bot))
            return bot;
        if (!_acceptAnyToken || !BotToken.IsWellFormed(token) || _botsById.ContainsKey(BotToken.IdOf(token)))
            return null;
        return Add(new SimulatedBot(token, $"bot{BotToken.IdOf(token)}_bot", "Bot"));
    }

    internal Bot? FindBot(long id) => _botsById.GetValueOrDefault(id);

    internal SharedChat? FindShared(long id) => _shared.GetValueOrDefault(id);

    internal PrivateChat? FindPrivate(Bot bot, long personId)
    {
        if (_private.TryGetValue((bot.Id, personId), out var chat))
            return chat;
        if (People.Find(personId) is not { } person)
            return null;
        return _private[(bot.Id, personId)] = new PrivateChat(bot, person, People.BeginsStarted(personId));
    }

    /// <summary>The chat that a bot means by this id.</summary>
    internal Chat? FindChat(Bot bot, long id) => id > 0 ? FindPrivate(bot, id) : FindShared(id);

    internal SharedChat? FindSharedByUsername(string username)
    {
        foreach (var chat in _shared.Values)
            if (string.Equals(chat.Username, username, StringComparison.OrdinalIgnoreCase))
                return chat;
        return null;
    }

    /// <summary>Somebody's User object; null when there is nobody with this id.</summary>
    internal JsonObject? UserJson(long id) => FindBot(id)?.Json() ?? People.Find(id)?.Json();

    /// <summary>Puts a message into its chat and tells the bots and watchers that may see it.</summary>
    internal void Post(Message message)
    {
        message.Chat.Add(message);
        if (message.Bot is not null)
            Statistics.CountSent(Now);
        UpdateRouter.MessagePosted(this, message);
        Announce("message", message);
    }

    internal void Edited(Message message)
    {
        Statistics.CountEdited(Now);
        UpdateRouter.MessageEdited(this, message);
        Announce("edit", message);
    }

    internal void Deleted(Message message)
    {
        message.DeletedAt = Now;
        message.Chat.Unpin(message.Id);
        Announce("delete", message);
    }

    internal void Announce(string kind, Message message)
    {
        if (Changes.IsWatched)
            Changes.Publish(new Change(kind, message.Chat.Id, BotOf(message.Chat), Observed.Message(message)));
    }

    internal static long BotOf(Chat chat) => chat is PrivateChat own ? own.Bot.Id : 0;
}
