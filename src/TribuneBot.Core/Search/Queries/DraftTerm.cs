using TribuneBot.Core.Articles;

namespace TribuneBot.Core.Search.Queries;

/// <summary>A term while the query is being read.</summary>
internal sealed class DraftTerm(IReadOnlyList<string> words)
{
    public IReadOnlyList<string> Words { get; } = words;

    public bool IsPrefix { get; init; }

    public bool IsQuoted { get; init; }

    public QueryField Field { get; init; }

    /// <summary>For a filter: <c>topic:</c> and so on, with what follows it as people write it.</summary>
    public string Filtering { get; init; } = "";

    public int Occurrences { get; set; } = 1;

    /// <summary>Several of this kind, named one after the other, mean any of them: an article has but one of each.</summary>
    public bool IsOneOfAKind { get; private init; }

    /// <summary>The kind of filter; empty for words.</summary>
    public string Kind => Filtering.Length == 0 ? "" : Filtering[..Filtering.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>In the words of the query language; equal for equal terms.</summary>
    public string Shown
    {
        get
        {
            if (Filtering.Length > 0)
                return Filtering;

            var text = string.Join(' ', Words);
            return $"{(Field == QueryField.Title ? "title:" : "")}{(IsQuoted ? $"\"{text}\"" : text)}{(IsPrefix ? "*" : "")}";
        }
    }

    /// <summary>Null when the value has no word.</summary>
    public static DraftTerm? Filter(FieldName field, string value, QueryParser parser)
    {
        if (field == FieldName.Source)
            value = SiteOf(value);
        var text = string.Join('-', Languages.Words.Split(value).Select(word => word.Folded));
        if (text.Length == 0)
            return null;

        (string Name, string Value, string Tag) filter = field switch
        {
            FieldName.Topic => Named("topic", parser.TopicId(text), IndexTag.OfTopic),
            FieldName.Source => Named("source", text, IndexTag.OfSite),
            FieldName.Author => Named("author", text, IndexTag.OfAuthor),
            _ => Named("lang", FieldNames.LanguageCode(text), IndexTag.OfLanguage),
        };
        return new DraftTerm([filter.Tag])
        {
            Field = QueryField.Tags,
            IsPrefix = field == FieldName.Source,
            Filtering = $"{filter.Name}:{filter.Value}",
            IsOneOfAKind = field != FieldName.Topic,
        };
    }

    /// <summary>People copy the whole address of a site, and an article's site has no <c>www.</c>.</summary>
    private static string SiteOf(string value)
    {
        if (CanonicalUrl.SiteOf(value) is { } host)
            return host;

        return value.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? value[4..] : value;
    }

    private static (string Name, string Value, string Tag) Named(string name, string value, Func<string, string> tagOf) => (name, value, tagOf(value));
}
