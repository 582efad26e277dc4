namespace TribuneBot.Simulator;

/// <summary>The ids of the small world that <see cref="SimulatorOptions.Demo"/> seeds, for whoever configures a bot against it.</summary>
public static class DemoWorld
{
    /// <summary>Not a secret: Telegram never issued it.</summary>
    public const string BotToken = "7000000001:AAHdemo-token-of-the-local-simulat0";

    public const long BotId = 7000000001;
    public const string BotUsername = "tribune_demo_bot";
    public const long ChannelId = -1001000000001;

    /// <summary>Without "@".</summary>
    public const string ChannelUsername = "tribune_demo";

    public const long AzerbaijaniReaderId = 1001;
    public const long EnglishReaderId = 1002;
    public const long EditorId = 1003;
    public const long RussianReaderId = 1004;
}
