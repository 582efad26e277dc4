using System.Buffers;
using TribuneBot.Ingest.Cleaning;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>Finds a name in a line that has other things beside it: "Mia Berg · Jun 2, 2021 · 4 min read", "来源：河畔日报 作者：王小明", "김민수 기자".</summary>
internal static class Bylines
{
    private const int LongestLine = 120;
    private const int FewestWords = 2;
    private const int MostWords = 4;

    private static readonly string[] Labels = ["作者：", "作者:", "记者：", "记者:", "記者：", "撰文：", "文：", "文/", "文／", "Γράφει ο ", "Γράφει η ", "Автор: ", "Текст: ", "Autor: ", "Author: ", "Yazar: ", "Müəllif: ", "Text: "];

    /// <summary>In these languages the word for a reporter stands after the name.</summary>
    private static readonly string[] Titles = [" 기자", " 특파원", "記者", "记者"];

    private static readonly string[] Joined = [" by ", " von ", " par ", " por ", " di ", " door ", " av ", " af "];

    private static readonly SearchValues<char> Marks = SearchValues.Create("|·•–—｜/∙");

    public static string? Find(string line, AuthorNames names)
    {
        if (line.Length > LongestLine)
            return null;

        return Labelled(line, names) ?? Titled(line) ?? AfterDate(line, names) ?? BesideDate(line, names);
    }

    private static string? Labelled(string line, AuthorNames names)
    {
        foreach (var label in Labels)
        {
            var at = line.IndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && char.IsLetter(line[at - 1])))
                continue;

            var rest = line[(at + label.Length)..].TrimStart();
            var end = rest.AsSpan().IndexOfAny(Marks);
            var written = end < 0 ? rest : rest[..end];
            return names.Join([IsWordless(written) ? written.Split(' ')[0] : written], isName: IsWordless(written));
        }

        return null;
    }

    /// <summary>"김민수 기자": two to four syllables before the word.</summary>
    private static string? Titled(string line)
    {
        foreach (var title in Titles)
        {
            var at = line.IndexOf(title, StringComparison.Ordinal);
            var start = at;
            while (start > 0 && IsWordless(line[start - 1]))
                start--;
            if (at - start is >= 2 and <= 4)
                return line[start..at];
        }

        return null;
    }

    /// <summary>"3 Feb 2022 by Ada Holm".</summary>
    private static string? AfterDate(string line, AuthorNames names)
    {
        foreach (var by in Joined)
        {
            var at = line.IndexOf(by, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && at + by.Length < line.Length && char.IsUpper(line[at + by.Length]) && DateScanner.Find(line[..at], null) is not null)
                return names.Join([line[(at + by.Length)..]], isName: false);
        }

        return null;
    }

    /// <summary>A name of capitalised words beside a date, with a mark between them.</summary>
    private static string? BesideDate(string line, AuthorNames names)
    {
        if (!line.AsSpan().ContainsAny(Marks) || DateScanner.Find(line, null) is null)
            return null;

        var first = PlainText.OneLine(line.AsSpan(0, line.AsSpan().IndexOfAny(Marks)));
        var words = first.Split(' ');
        return words.Length is >= FewestWords and <= MostWords && Array.TrueForAll(words, word => char.IsUpper(word[0]) && !DateWords.Month(word).HasValue) ? names.Join([first], isName: false) : null;
    }

    private static bool IsWordless(string text) => text.Length > 0 && IsWordless(text[0]);

    /// <summary>Chinese, Japanese and Korean names have no capitals, and those of the first two no spaces.</summary>
    private static bool IsWordless(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF';
}
