using System.Globalization;

namespace TribuneBot.Telegram.Locales;

/// <summary>The bot's own words in one language. Plain text: whoever shows it escapes it.</summary>
public sealed class LocalText
{
    private readonly LocaleFile _file;
    private readonly LocaleFile _fallback;
    private readonly PluralRule _plural;

    internal LocalText(string language, LocaleFile file, LocaleFile fallback)
    {
        Language = language;
        _file = file;
        _fallback = fallback;
        _plural = PluralRule.Named(file.Header.Plural);
    }

    /// <summary>Two-letter code.</summary>
    public string Language { get; }

    /// <summary>What the language calls itself.</summary>
    public string Name => Get("language.name");

    /// <exception cref="KeyNotFoundException">No such key, or a placeholder without a value: a bug.</exception>
    public string Get(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var forms = FormsOf(key, out _);
        return forms.TryGetValue(LocaleFile.OnlyForm, out var template) && forms.Count == 1
            ? Fill(key, template, values)
            : throw new KeyNotFoundException($"The text \"{key}\" is counted; use Count.");
    }

    /// <summary>A text with a number in it, in the form that number takes; <c>{n}</c> is the number itself.</summary>
    /// <exception cref="KeyNotFoundException">No such key, or a placeholder without a value: a bug.</exception>
    public string Count(string key, long n, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var forms = FormsOf(key, out var plural);
        var template = forms.GetValueOrDefault(plural.CategoryOf(n)) ?? forms[LocaleFile.OnlyForm];
        return Fill(key, template, [("n", n), .. values]);
    }

    /// <summary>A whole number with its digits in groups of three; four digits stay together.</summary>
    public string Number(long n)
    {
        var digits = n.ToString(CultureInfo.InvariantCulture);
        if (Math.Abs(n) < 10_000)
            return digits;

        for (var at = digits.Length - 3; at > (n < 0 ? 1 : 0); at -= 3)
            digits = digits.Insert(at, _file.Header.Group);
        return digits;
    }

    /// <summary>"2 June 2021".</summary>
    public string Date(DateOnly date) => _file.Header.Date
        .Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", _file.Header.Months[date.Month - 1], StringComparison.Ordinal)
        .Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>"18:53".</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A text that fell back to the default language is counted by that language's rule.</summary>
    private IReadOnlyDictionary<string, string> FormsOf(string key, out PluralRule plural)
    {
        plural = _plural;
        if (_file.Entries.TryGetValue(key, out var forms))
            return forms;

        plural = PluralRule.Named(_fallback.Header.Plural);
        return _fallback.Entries.GetValueOrDefault(key) ?? throw new KeyNotFoundException($"There is no text \"{key}\".");
    }

    private string Fill(string key, string template, ReadOnlySpan<(string Name, object Value)> values)
    {
        var filled = new Placeholders(template);
        foreach (var (name, value) in values)
            filled.Set(name, Shown(value));
        return filled.Text(key);
    }

    private string Shown(object value) => value switch
    {
        int number => Number(number),
        long number => Number(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
