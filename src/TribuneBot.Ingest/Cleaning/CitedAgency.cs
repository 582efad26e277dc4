namespace TribuneBot.Ingest.Cleaning;

/// <summary>
/// Finds the agency a story cites, in the three languages: a name after "citing", "with reference to", "со ссылкой на" or before
/// "istinadən" may be any; after "told", "according to", "сообщает" and the like only a known agency counts, since
/// ministries and people are cited with the same words.
/// </summary>
internal static class CitedAgency
{
    /// <summary>Names longer than this are no agency's.</summary>
    private const int MaxNameWords = 3;

    /// <summary>Words that introduce any name.</summary>
    private static readonly string[][] Citing =
    [
        ["citing"], ["with", "reference", "to"], ["referring", "to"], ["со", "ссылкой", "на"], ["ссылаясь", "на"],
    ];

    /// <summary>Words that introduce an agency only when it is a known one.</summary>
    private static readonly string[][] Telling =
    [
        ["told"], ["according", "to"], ["reported", "by"], ["informs"], ["сообщает"], ["передает"], ["передаёт"], ["сообщил"], ["сообщила"],
        ["сообщили"], ["заявил"], ["заявила"], ["данным"], ["информации"],
    ];

    /// <summary>Words that follow a name which may be any.</summary>
    private static readonly string[][] CitedBefore = [["istinadən"], ["istinadla"]];

    /// <summary>Words that follow the name of a known agency.</summary>
    private static readonly string[][] KnownBefore =
    [
        ["xəbər", "verir"], ["məlumat", "verir"], ["bildirib"], ["deyib"], ["reports"], ["reported"], ["informs"], ["сообщает"], ["сообщил"], ["передает"],
        ["məlumatına", "görə"],
    ];

    /// <summary>Words between a citing word and the name: "citing the news agency X", "на агентство X", "X saytına istinadən".</summary>
    private static readonly string[] Fillers =
    [
        "the", "news", "agency", "state", "information", "website", "агентство", "информагентство", "информационное", "издание", "портал", "сайт",
        "агентству", "агентства", "газету", "телеканал", "agentliyinə", "agentliyi", "agentliyinin", "saytına", "nəşrinə", "portalına", "qəzetinə",
    ];

    /// <param name="newsroom">The newsroom's own name: it is no agency to itself.</param>
    /// <returns>The canonical name of a known agency, another name as it is written, or null.</returns>
    public static string? Find(string text, string newsroom)
    {
        var words = CitationWord.Split(text);
        return First(words, Citing, (at, length) => NameAfter(words, at + length, anyName: true), newsroom)
            ?? First(words, CitedBefore, (at, _) => NameBefore(words, at, anyName: true), newsroom)
            ?? First(words, Telling, (at, length) => NameAfter(words, at + length, anyName: false), newsroom)
            ?? First(words, KnownBefore, (at, _) => NameBefore(words, at, anyName: false), newsroom);
    }

    private static string? First(CitationWord[] words, string[][] phrases, Func<int, int, string?> nameAt, string newsroom)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var phrase = Array.Find(phrases, candidate => Stands(words, at, candidate));
            if (phrase is not null && nameAt(at, phrase.Length) is { } name && !name.Equals(newsroom, StringComparison.OrdinalIgnoreCase))
                return name;
        }

        return null;
    }

    private static bool Stands(CitationWord[] words, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (at + i >= words.Length || !words[at + i].Text.Equals(phrase[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private static string? NameAfter(CitationWord[] words, int start, bool anyName)
    {
        while (start < words.Length && Fillers.Contains(words[start].Text, StringComparer.OrdinalIgnoreCase))
            start++;

        var end = start;
        while (end < words.Length && end - start < MaxNameWords && words[end].IsName && (end == start || !words[end - 1].EndsClause))
            end++;

        return Known(words, start, end, fromStart: true) ?? (anyName && !IsOffice(words, end) ? Spelled(words, start, end) : null);
    }

    private static string? NameBefore(CitationWord[] words, int end, bool anyName)
    {
        while (end > 0 && Fillers.Contains(words[end - 1].Text, StringComparer.OrdinalIgnoreCase))
            end--;

        var start = end;
        while (start > 0 && end - start < MaxNameWords && words[start - 1].IsName && (start == end || !words[start - 1].EndsClause))
            start--;

        return Known(words, start, end, fromStart: false) ?? (anyName ? Spelled(words, start, end) : null);
    }

    /// <summary>The longest known name that touches the citing words.</summary>
    private static string? Known(CitationWord[] words, int start, int end, bool fromStart)
    {
        for (var length = end - start; length > 0; length--)
        {
            var first = fromStart ? start : end - length;
            var range = words[first..(first + length)];
            if ((Agencies.Find(Join(range, word => word.Stem)) ?? Agencies.Find(Join(range, word => word.Text))) is { } name)
                return name;
        }

        return null;
    }

    private static string? Spelled(CitationWord[] words, int start, int end) =>
        end > start ? Join(words[start..end], word => word.Stem) : null;

    /// <summary>"citing Ministry of Defence": an office, not an agency.</summary>
    private static bool IsOffice(CitationWord[] words, int end) =>
        end < words.Length && words[end].Text is "of" or "for";

    private static string Join(CitationWord[] words, Func<CitationWord, string> form) => string.Join(' ', words.Select(form));
}
