namespace TribuneBot.Configuration;

/// <summary>Where settings come from, each overriding the one before: file, user secrets, environment, command line.</summary>
internal static class ConfigurationSources
{
    public const string DefaultFile = "appsettings.json";

    /// <param name="file">A file named on the command line must exist; <see cref="DefaultFile"/> in the working directory may be absent.</param>
    /// <param name="overrides">Keys set by options of the command line.</param>
    /// <exception cref="SettingsException">The file is missing or is not JSON.</exception>
    public static IConfiguration Load(string? file, IReadOnlyDictionary<string, string?> overrides)
    {
        var path = Path.GetFullPath(file ?? DefaultFile);
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(path, optional: file is null, reloadOnChange: false)
                .AddUserSecrets<Settings>(optional: true)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(overrides)
                .Build();
        }
        catch (FileNotFoundException)
        {
            throw new SettingsException([new ConfigurationProblem("--config", $"is \"{file}\", which does not exist", DefaultFile)]);
        }
        catch (InvalidDataException exception)
        {
            var reason = (exception.InnerException ?? exception).Message;
            throw new SettingsException([new ConfigurationProblem(file ?? DefaultFile, $"is not valid JSON: {reason.TrimEnd('.')}", "appsettings.example.json")]);
        }
    }
}
