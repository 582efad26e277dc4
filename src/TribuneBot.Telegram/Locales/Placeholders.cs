using System.Text;

namespace TribuneBot.Telegram.Locales;

/// <summary>The <c>{name}</c>s of a template and their values. A value is never looked at again: braces in it stay braces.</summary>
internal sealed class Placeholders(string template)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public void Set(string name, string value) => _values[name] = value;

    public string Text(string key)
    {
        var text = new StringBuilder();
        foreach (var (part, isName) in Parts(template))
        {
            if (!isName)
                text.Append(part);
            else if (_values.TryGetValue(part, out var value))
                text.Append(value);
            else
                throw new KeyNotFoundException($"The text \"{key}\" needs a value for {{{part}}}.");
        }

        return text.ToString();
    }

    public static IReadOnlySet<string> NamesIn(string template) =>
        Parts(template).Where(part => part.IsName).Select(part => part.Part).ToHashSet();

    private static IEnumerable<(string Part, bool IsName)> Parts(string template)
    {
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                yield return (template[at..], false);
                yield break;
            }

            yield return (template[at..open], false);
            yield return (template[(open + 1)..close], true);
            at = close + 1;
        }
    }
}
