using System.Globalization;
using TribuneBot.Configuration;
using TribuneBot.Simulator;
using TribuneBot.Telegram.Locales;

namespace TribuneBot.Demo;

/// <summary>The settings a real newsroom would write into its file, for the sample newsroom. Nothing of this machine's own settings is read.</summary>
internal static class DemoSettings
{
    public static Settings Make(Uri telegram, SampleNewsroom newsroom, string database)
    {
        var values = new Dictionary<string, string?>
        {
            ["Telegram:BotToken"] = DemoWorld.BotToken,
            ["Telegram:BaseUrl"] = telegram.GetLeftPart(UriPartial.Authority),
            ["Storage:Database"] = database,
            ["Newsroom:Name"] = "The Gilavar Post",
            ["Newsroom:SiteUrl"] = newsroom.Address.AbsoluteUri,
            ["Channels:0:Chat"] = DemoWorld.ChannelId.ToString(CultureInfo.InvariantCulture),
            ["Editors:0"] = DemoWorld.EditorId.ToString(CultureInfo.InvariantCulture),
            ["Ingest:AllowPrivateNetworks"] = "true",
        };
        foreach (var (index, language) in SampleNewsroom.Languages.Index())
        {
            values[$"Sources:{index}:Name"] = $"Desk {language}";
            values[$"Sources:{index}:Url"] = newsroom.FeedAddress(language).AbsoluteUri;
            values[$"Sources:{index}:Language"] = language;
            values[$"Sources:{index}:Interval"] = "00:00:01";
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return new SettingsReader(configuration, new Texts("en").Languages).Read(speaksToTelegram: true);
    }
}
