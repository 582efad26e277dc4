using System.Buffers;
using System.Text;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Pages.Bodies;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>Reads names of people out of what pages write for an author.</summary>
/// <param name="siteName">Null when unknown; a site is no author.</param>
internal sealed class AuthorNames(string? siteName, string? host)
{
    private const int LongestName = 50;
    private const int MostWords = 5;
    private const int MostAuthors = 8;
    private const int ShortestShouted = 4;
    private static readonly SearchValues<char> Stops = SearchValues.Create("|•·(<[@–—／\n\t*");

    /// <summary>One line, names separated by a comma.</summary>
    /// <param name="isName">Whether the texts are names and nothing else: then a single small word may be one.</param>
    /// <returns>Null when there is no name among them.</returns>
    public string? Join(IEnumerable<string> written, bool isName = true)
    {
        var names = written.SelectMany(text => Read(text, isName)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAuthors);
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }

    /// <summary>The names of a line that starts with "By" in any language; null for another line.</summary>
    public string? AfterBy(string line)
    {
        if (Array.Exists(AuthorWords.SureBeginnings, beginning => line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && IsWord(line, beginning.Length)))
            return Join([line]);

        var plain = WithoutBeginning(line);
        return plain.Length < line.Length && plain.Length > 0 && char.IsLetter(plain[0]) && !char.IsLower(plain[0]) ? Join([plain], isName: false) : null;
    }

    public static bool IsAuthorLabel(string label) => label.Trim().Length < 30
        && AuthorWords.Labels.Any(word => label.Contains(word, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> Read(string written, bool isName)
    {
        if (written.Contains("://", StringComparison.Ordinal))
            return [];

        var text = Cut(WithoutBeginning(PlainText.OneLine(written)));
        var parts = AuthorWords.Joiners.Aggregate(text, (rest, joiner) => rest.Replace(joiner, ";", StringComparison.OrdinalIgnoreCase))
            .Split([';', ',', '/', '、', '，', '&', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts is [var family, var given] && text.Contains(',') && !family.Contains(' ') && !given.Contains(' ') && family.Length > 1 && given.Length > 1)
            parts = [$"{given} {family}"];

        // A sentence has words that look like names.
        if (Array.Exists(parts, part => part.Split(' ').Length > MostWords + 2))
            return [];

        return parts.Select(part => Tidy(WithoutBeginning(part))).TakeWhile((part, index) => index == 0 || IsValid(part, isName)).Where(part => IsValid(part, isName));
    }

    private static string WithoutBeginning(string text)
    {
        var rest = text.Trim();
        for (var round = 0; round < 3; round++)
        {
            var before = rest;
            foreach (var beginning in AuthorWords.Beginnings)
            {
                if (rest.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && IsWord(rest, beginning.Length))
                    rest = rest[beginning.Length..].TrimStart(':', ' ', '：', '／', '/', '|', '-', '–');
            }

            if (rest == before)
                return rest;
        }

        return rest;
    }

    private static bool IsWord(string text, int end) =>
        end == text.Length || !char.IsLetterOrDigit(text[end]) || text[end - 1] >= '\u3000';

    /// <summary>What follows a name: a bracket, a date, an address, a mark, a word that starts another thought.</summary>
    private static string Cut(string text)
    {
        var end = text.AsSpan().IndexOfAny(Stops);
        if (end >= 0)
            text = text[..end];
        foreach (var end2 in AuthorWords.Ends)
        {
            var at = text.IndexOf(end2, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
                text = text[..at];
        }

        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        var plain = (digit > 0 ? text[..digit] : text).Trim().Trim(',', '-', ':', ' ');
        return EndsWithInitial(plain) ? plain : plain.Trim('.', ' ');
    }

    /// <summary>"Maria L."</summary>
    private static bool EndsWithInitial(string name) => name is [.., ' ', var initial, '.'] && char.IsUpper(initial);

    private static string Tidy(string name)
    {
        var plain = name.Trim().Trim('"', '\'', '“', '”', '«', '»', ':', '-', ' ', ',');
        foreach (var office in AuthorWords.Offices)
        {
            if (plain.Length > office.Length && plain.EndsWith(office, StringComparison.Ordinal))
                plain = plain[..^office.Length].Trim();
        }

        var words = plain.Split(' ');
        if (words.Length < 2)
            return plain;

        var isAllShouted = Array.TrueForAll(words, word => !word.Any(char.IsLower));
        return string.Join(' ', words.Select(word => IsShouted(word, isAllShouted) ? Lowered(word) : word));
    }

    /// <summary>A word in capitals; beside others that are not, a short one may be an abbreviation, a long one is a family's name.</summary>
    private static bool IsShouted(string word, bool isAllShouted) => (isAllShouted || word.Length >= ShortestShouted) && !word.Any(char.IsLower) && word.Any(char.IsUpper);

    private static string Lowered(string name)
    {
        var lowered = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
            lowered.Append(i == 0 || !char.IsLetter(name[i - 1]) ? name[i] : char.ToLowerInvariant(name[i]));
        return lowered.ToString();
    }

    private bool IsValid(string name, bool isName)
    {
        if (name.Length is < 2 or > LongestName || !name.Any(char.IsLetter) || name.Any(char.IsDigit) || name.Contains("://", StringComparison.Ordinal) || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return false;

        var words = name.Split(' ');
        if (words.Length > MostWords || Array.Exists(name.Split(' ', '-'), AuthorWords.NoNames.Contains) || AuthorWords.NoAuthors.Contains(name))
            return false;
        if (IsSite(name))
            return false;

        return isName && words.Length == 1 ? name.Length >= 3 || name[0] >= '\u3400' : char.IsUpper(name[0]) ? words.Length > 1 || isName : name[0] >= '\u0590' || (isName && words.Length <= 2);
    }

    private bool IsSite(string name)
    {
        var letters = LetterText.Of(name);
        return letters.Length >= 3
            && ((siteName is not null && letters == LetterText.Of(siteName)) || (host is not null && (letters == LetterText.Of(host) || letters == LetterText.Of(host.Split('.')[0]))));
    }
}
