using System.Buffers;
using TribuneBot.Ingest.Cleaning;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>Finds a name in a line that has other things beside it: "Mia Berg · Jun 2, 2021 · 4 min read", "来源：河畔日报 作者：王小明", "김민수 기자".</summary>
internal static class Bylines
{
    private const int LongestLine = 120;
    private const int FewestWords = 2;
    private const int MostWords = 4;
    private const int LongestSignature = 6;

    private static readonly string[] Labels = ["作者：", "作者:", "记者：", "记者:", "記者：", "撰文：", "文：", "文/", "文／", "供稿：", "供稿:", "撰稿：", "撰稿人：", "通讯员：", "מאת: ", "מאת ", "Írta: ", "Szerző: ", "Penulis: ", "Tác giả: ", "Συντάκτης: ", "Συντάκτης ", "Γράφει ο ", "Γράφει η ", "Автор: ", "Текст: ", "Autor: ", "Author: ", "Yazar: ", "Müəllif: ", "Text: ", "Bericht: ", "Text und Fotos: ", "Text und Bild: ", "Text & Foto: ", "Interview: ", "Texte et photos : ", "Texte : ", "Testo: ", "Texto: ", "Tekst: "];

    /// <summary>In these languages the word for a reporter stands after the name.</summary>
    private static readonly string[] Titles = [" 기자", " 특파원", "記者", "记者"];

    private static readonly string[] Joined = [" by ", " von ", " par ", " por ", " di ", " door ", " av ", " af "];

    private const string MarkList = "|·•–—｜/∙）)";
    private static readonly char[] MarkSigns = MarkList.ToCharArray();
    private static readonly SearchValues<char> Marks = SearchValues.Create(MarkList);

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
                return names.Join([line[(at + by.Length)..]], isName: !line.AsSpan(at + by.Length).Contains(' '));
        }

        return null;
    }

    /// <summary>A name of capitalised words beside a date, with a mark between them: the first or the last part of the line.</summary>
    private static string? BesideDate(string line, AuthorNames names)
    {
        if (!line.AsSpan().ContainsAny(Marks) || DateScanner.Find(line, null) is null)
            return null;

        var parts = line.Split(MarkSigns, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts is [var first, .., var last] ? Bare(first, names) ?? Bare(last.Split(',')[0], names) ?? parts.Select(names.AfterBy).FirstOrDefault(name => name is not null) : null;
    }

    /// <summary>A name and nothing else: two to four capitalised words.</summary>
    public static string? Bare(string text, AuthorNames names)
    {
        var words = PlainText.OneLine(text).Split(' ');
        return words.Length is >= FewestWords and <= MostWords && Array.TrueForAll(words, IsOfName) ? names.Join([text], isName: false) : null;
    }

    private static bool IsOfName(string word) =>
        word.Length > 1 && char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '.' or '-' or '\'' or '’') && !DateWords.Month(word).HasValue;

    /// <summary>What a story is signed with at its very end: "…予定だ。【大沢健】", "（供稿：吴静）".</summary>
    public static string? Signature(string line, AuthorNames names)
    {
        if (line is [.., '】'] && line.LastIndexOf('【') is var start and >= 0 && line.Length - start - 2 is >= 2 and <= LongestSignature)
            return names.Join([line[(start + 1)..^1]]);

        return line.Length <= LongestLine ? Labelled(line.Trim('（', '）', '(', ')', ' '), names) : null;
    }

    private static bool IsWordless(string text) => text.Length > 0 && IsWordless(text[0]);

    /// <summary>Chinese, Japanese and Korean names have no capitals, and those of the first two no spaces.</summary>
    private static bool IsWordless(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF';
}
