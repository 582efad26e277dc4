using System.Globalization;

namespace TribuneBot.Configuration;

/// <summary>Reads one section's values with their bounds; what is wrong becomes a problem and the default goes on.</summary>
internal sealed class SectionReader(IConfiguration section, string path, ConfigurationProblems problems)
{
    public string KeyOf(string name) => path.Length == 0 ? name : $"{path}:{name}";

    /// <summary>Null when the key is absent or blank.</summary>
    public string? Text(string name)
    {
        var value = section[name];
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    public int Whole(string name, int byDefault, int least, int most)
    {
        var text = Text(name);
        if (text is null)
            return byDefault;

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;

        Bad(name, $"is \"{text}\", but must be a whole number from {least} to {most}", byDefault.ToString(CultureInfo.InvariantCulture));
        return byDefault;
    }

    public double Number(string name, double byDefault, double least, double most)
    {
        var text = Text(name);
        if (text is null)
            return byDefault;

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;

        Bad(name, FormattableString.Invariant($"is \"{text}\", but must be a number from {least} to {most}"), byDefault.ToString(CultureInfo.InvariantCulture));
        return byDefault;
    }

    public TimeSpan Duration(string name, TimeSpan byDefault, TimeSpan least, TimeSpan most)
    {
        var text = Text(name);
        if (text is null)
            return byDefault;

        if (text.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;

        Bad(name, $"is \"{text}\", but must be a duration hh:mm:ss (or d.hh:mm:ss) from {least:c} to {most:c}", byDefault.ToString("c"));
        return byDefault;
    }

    public bool Switch(string name, bool byDefault)
    {
        var text = Text(name);
        if (text is null)
            return byDefault;

        if (bool.TryParse(text, out var value))
            return value;

        Bad(name, $"is \"{text}\", but must be true or false", byDefault ? "true" : "false");
        return byDefault;
    }

    /// <summary>An absolute http or https address.</summary>
    public Uri? Address(string name, string example)
    {
        var text = Text(name);
        if (text is null)
            return null;

        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return uri;

        Bad(name, $"is \"{text}\", but must be an http or https address", example);
        return null;
    }

    /// <summary>The id of an IANA time zone this machine knows.</summary>
    public TimeZoneInfo? Zone(string name)
    {
        var text = Text(name);
        if (text is null)
            return null;

        if (TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone))
            return zone;

        Bad(name, $"is \"{text}\", which is no IANA time zone known here", "Asia/Baku");
        return null;
    }

    /// <summary>A two-letter language code, lower case.</summary>
    public string? Language(string name)
    {
        var text = Text(name);
        if (text is null)
            return null;

        if (IsLanguage(text))
            return text;

        Bad(name, $"is \"{text}\", but must be a two-letter language code", "en");
        return null;
    }

    public IReadOnlyList<string> Texts(string name) =>
        [.. section.GetSection(name).GetChildren().Select(child => child.Value?.Trim() ?? "").Where(value => value.Length > 0)];

    public IReadOnlyList<string> Languages(string name)
    {
        var all = Texts(name);
        foreach (var text in all.Where(text => !IsLanguage(text)))
            Bad(name, $"has \"{text}\", but must list two-letter language codes", "[\"en\", \"az\"]");

        return all;
    }

    public IEnumerable<SectionReader> Items(string name) =>
        section.GetSection(name).GetChildren().Select(child => new SectionReader(child, $"{KeyOf(name)}:{child.Key}", problems));

    public SectionReader Section(string name) => new(section.GetSection(name), KeyOf(name), problems);

    /// <summary>A key nobody reads is most likely a slip of the pen, which would otherwise do nothing in silence.</summary>
    public void OnlyKnows(params string[] names)
    {
        foreach (var child in section.GetChildren().Where(child => !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            Bad(child.Key, "is not a setting of this program", $"one of {string.Join(", ", names)}");
    }

    public void Bad(string name, string what, string example) => problems.Add(KeyOf(name), what, example);

    private static bool IsLanguage(string text) => text.Length == 2 && text.All(char.IsAsciiLetterLower);
}
