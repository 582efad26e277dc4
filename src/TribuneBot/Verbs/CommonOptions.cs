using System.CommandLine;
using TribuneBot.Configuration;
using TribuneBot.Telegram.Locales;

namespace TribuneBot.Verbs;

/// <summary>The options every verb has, and the settings they lead to.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> _config = new("--config")
    {
        Description = "The settings file; by default appsettings.json in the working directory, if it is there.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _database = new("--database")
    {
        Description = "The database file; overrides Storage:Database (by default tribune.db).",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_config);
        command.Options.Add(_database);
    }

    /// <exception cref="SettingsException">Something in the configuration is wrong.</exception>
    public Settings Read(ParseResult parsed, bool speaksToTelegram)
    {
        var overrides = new Dictionary<string, string?>();
        if (parsed.GetValue(_database) is { } database)
            overrides["Storage:Database"] = database;

        var configuration = ConfigurationSources.Load(parsed.GetValue(_config), overrides);
        return new SettingsReader(configuration, new Texts("en").Languages).Read(speaksToTelegram);
    }
}
