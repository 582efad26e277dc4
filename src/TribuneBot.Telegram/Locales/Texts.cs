using System.Reflection;
using System.Text.Json;

namespace TribuneBot.Telegram.Locales;

/// <summary>The bot's own words in every language that is installed: one embedded file <c>Locales/xx.json</c> each.</summary>
public sealed class Texts
{
    private const string Folder = "Locales/";

    private readonly Dictionary<string, LocalText> _byLanguage;

    /// <param name="defaultLanguage">Used for people and texts whose language is not installed.</param>
    /// <exception cref="ArgumentException"><paramref name="defaultLanguage"/> is not installed.</exception>
    public Texts(string defaultLanguage)
    {
        var files = Load();
        if (!files.TryGetValue(defaultLanguage, out var fallback))
            throw new ArgumentException($"There is no locale \"{defaultLanguage}\"; installed are {string.Join(", ", files.Keys)}.", nameof(defaultLanguage));

        DefaultLanguage = defaultLanguage;
        Languages = [.. files.OrderBy(file => file.Value.Header.Order).Select(file => file.Key)];
        _byLanguage = files.ToDictionary(file => file.Key, file => new LocalText(file.Key, file.Value, fallback));
    }

    public string DefaultLanguage { get; }

    /// <summary>Two-letter codes in the order the files declare.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The texts of a language, or of the default language when it is not installed.</summary>
    public LocalText For(string language) => _byLanguage.GetValueOrDefault(language) ?? _byLanguage[DefaultLanguage];

    public bool IsInstalled(string language) => _byLanguage.ContainsKey(language);

    /// <summary>The installed language for a code as Telegram gives it ("en", "en-US", "pt_BR", null), or the default.</summary>
    public string Pick(string? telegramLanguageCode)
    {
        var primary = (telegramLanguageCode ?? "").Split('-', '_')[0].ToLowerInvariant();
        return IsInstalled(primary) ? primary : DefaultLanguage;
    }

    internal static IReadOnlyDictionary<string, LocaleFile> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(name => Path.GetFileNameWithoutExtension(name), name => Read(assembly, name));
    }

    private static LocaleFile Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(stream);
        return LocaleFile.Of(document.RootElement, name);
    }
}
