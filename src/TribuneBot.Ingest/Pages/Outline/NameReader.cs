using System.Text;
using AngleSharp.Dom;

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>Reads the class and id of elements. One for a page: the same names stand there many times and are read once.</summary>
internal sealed class NameReader
{
    /// <summary>Longer ones are made by a program and mean nothing.</summary>
    private const int LongestName = 400;

    private readonly Dictionary<string, NameTraits> _known = new(StringComparer.Ordinal);

    public NameTraits Read(IElement element)
    {
        var traits = Read(element.ClassName) | ReadTag(element.LocalName);
        return element.Id is { Length: > 0 } id ? traits | Read(id) : traits;
    }

    /// <summary>Elements that a site defines itself are named as classes are: <c>app-related</c>.</summary>
    public NameTraits ReadTag(string name) => name.Contains('-') ? Read(name) : NameTraits.None;

    private NameTraits Read(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > LongestName)
            return NameTraits.None;
        if (_known.TryGetValue(names, out var known))
            return known;

        var split = names.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return _known[names] = AreMade(split) ? NameTraits.None : split.Aggregate(NameTraits.None, (traits, name) => traits | ReadName(name));
    }

    /// <summary>A style compiler writes names of two letters: <c>ad bn fo</c> says nothing.</summary>
    private static bool AreMade(string[] names) => names.Length >= 3 && names.All(name => name.Length <= 3);

    private static NameTraits ReadName(string name)
    {
        if (name is "hidden" or "d-none" or "sr-only" or "invisible" or "screen-reader-text" or "visually-hidden")
            return NameTraits.Hidden;
        if (Array.Exists(NameTable.IgnoredBeginnings, beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)))
            return NameTraits.None;

        var joined = new StringBuilder(name.Length);
        var traits = NameTraits.None;
        foreach (var word in Words(name))
        {
            joined.Append(word);
            traits |= NameTable.Words.GetValueOrDefault(word);
        }

        return traits | OfParts(joined.ToString());
    }

    private static NameTraits OfParts(string joined)
    {
        var traits = NameTraits.None;
        foreach (var (part, meaning) in NameTable.Parts)
        {
            if (joined.Contains(part, StringComparison.Ordinal))
                traits |= meaning;
        }

        return traits;
    }

    /// <summary>The words of a name in small letters: <c>article-shareBar</c> has three.</summary>
    public static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var at = 0; at <= name.Length; at++)
        {
            var ends = at == name.Length || !char.IsLetterOrDigit(name[at]) || (at > 0 && char.IsUpper(name[at]) && char.IsLower(name[at - 1]));
            if (!ends)
                continue;

            if (at > start)
                yield return name[start..at].ToLowerInvariant();
            start = at < name.Length && char.IsLetterOrDigit(name[at]) ? at : at + 1;
        }
    }
}
