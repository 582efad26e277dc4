namespace TribuneBot.Simulator;

/// <summary>What world to start with and where to serve it.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Where to listen; port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>The world's clock. Waiting (long polls, delays) also runs on it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public IReadOnlyList<SimulatedBot> Bots { get; init; } = [];

    public IReadOnlyList<SimulatedPerson> Persons { get; init; } = [];

    public IReadOnlyList<SimulatedCrowd> Crowds { get; init; } = [];

    public IReadOnlyList<SimulatedChat> Chats { get; init; } = [];

    /// <summary>Makes a bot for any well-formed token instead of answering 401.</summary>
    public bool AcceptAnyToken { get; init; }

    /// <summary>Rate limits at start; <see cref="SimulatorLimits.Off"/> unless asked for.</summary>
    public SimulatorLimits Limits { get; init; } = SimulatorLimits.Off;

    /// <summary>How many of the latest API calls the ledger keeps; 1 or more.</summary>
    public int LedgerCapacity { get; init; } = 50_000;

    /// <summary>Seed of the dice that faults with a probability throw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// Whether photos and files sent by a loopback address are fetched, as Telegram fetches those of the internet; every other
    /// address is kept and never fetched.
    /// </summary>
    public bool FetchesLoopback { get; init; }

    /// <summary>Whether to log requests to the console.</summary>
    public bool LogToConsole { get; init; }

    /// <summary>A bot, a channel it posts to, three readers and an editor; see <see cref="DemoWorld"/> for their ids.</summary>
    /// <param name="url">Where to listen.</param>
    public static SimulatorOptions Demo(string url = "http://127.0.0.1:0") => new()
    {
        Url = url,
        AcceptAnyToken = true,
        Bots = [new SimulatedBot(DemoWorld.BotToken, DemoWorld.BotUsername, "Tribune")],
        Persons =
        [
            new SimulatedPerson(DemoWorld.AzerbaijaniReaderId, "Leyla") { LastName = "Səfərli", Username = "leyla_reads", LanguageCode = "az" },
            new SimulatedPerson(DemoWorld.EnglishReaderId, "Owen") { LastName = "Hartley", Username = "owen_reads", LanguageCode = "en" },
            new SimulatedPerson(DemoWorld.RussianReaderId, "Дарья") { LastName = "Орлова", Username = "darya_reads", LanguageCode = "ru" },
            new SimulatedPerson(DemoWorld.EditorId, "Mira") { LastName = "Novak", Username = "mira_edits", LanguageCode = "en" },
        ],
        Chats =
        [
            new SimulatedChat(DemoWorld.ChannelId, SimulatedChatKind.Channel, "Tribune Demo")
            {
                Username = DemoWorld.ChannelUsername,
                Members =
                [
                    new SimulatedMember(DemoWorld.EditorId, "creator"),
                    new SimulatedMember(DemoWorld.BotId, "administrator"),
                    new SimulatedMember(DemoWorld.AzerbaijaniReaderId),
                    new SimulatedMember(DemoWorld.EnglishReaderId),
                    new SimulatedMember(DemoWorld.RussianReaderId),
                ],
            },
        ],
    };
}
