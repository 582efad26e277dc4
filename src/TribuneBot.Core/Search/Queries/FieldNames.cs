namespace TribuneBot.Core.Search.Queries;

/// <summary>The names a field may be called by, folded, in the three languages and Turkish.</summary>
internal static class FieldNames
{
    private static readonly Dictionary<string, FieldName> Names = new(StringComparer.Ordinal)
    {
        ["title"] = FieldName.Title,
        ["basliq"] = FieldName.Title,
        ["baslik"] = FieldName.Title,
        ["заголовок"] = FieldName.Title,
        ["topic"] = FieldName.Topic,
        ["movzu"] = FieldName.Topic,
        ["konu"] = FieldName.Topic,
        ["тема"] = FieldName.Topic,
        ["source"] = FieldName.Source,
        ["site"] = FieldName.Source,
        ["menbe"] = FieldName.Source,
        ["kaynak"] = FieldName.Source,
        ["источник"] = FieldName.Source,
        ["саит"] = FieldName.Source,
        ["author"] = FieldName.Author,
        ["by"] = FieldName.Author,
        ["muellif"] = FieldName.Author,
        ["yazar"] = FieldName.Author,
        ["автор"] = FieldName.Author,
        ["lang"] = FieldName.Language,
        ["language"] = FieldName.Language,
        ["dil"] = FieldName.Language,
        ["язык"] = FieldName.Language,
        ["after"] = FieldName.After,
        ["since"] = FieldName.After,
        ["sonra"] = FieldName.After,
        ["после"] = FieldName.After,
        ["before"] = FieldName.Before,
        ["until"] = FieldName.Before,
        ["evvel"] = FieldName.Before,
        ["once"] = FieldName.Before,
        ["до"] = FieldName.Before,
        ["sort"] = FieldName.Sort,
        ["sira"] = FieldName.Sort,
        ["siralama"] = FieldName.Sort,
        ["сортировка"] = FieldName.Sort,
        ["порядок"] = FieldName.Sort,
    };

    private static readonly Dictionary<string, string> LanguageCodes = new(StringComparer.Ordinal)
    {
        ["english"] = "en",
        ["eng"] = "en",
        ["ingilis"] = "en",
        ["ingilisce"] = "en",
        ["ingilizce"] = "en",
        ["англиискии"] = "en",
        ["azerbaijani"] = "az",
        ["aze"] = "az",
        ["azeri"] = "az",
        ["azerbaycan"] = "az",
        ["azerbaycanca"] = "az",
        ["азербаиджанскии"] = "az",
        ["russian"] = "ru",
        ["rus"] = "ru",
        ["rusca"] = "ru",
        ["русскии"] = "ru",
        ["turkish"] = "tr",
        ["turk"] = "tr",
        ["turkce"] = "tr",
        ["турецкии"] = "tr",
    };

    private static readonly Dictionary<string, SearchOrder> Orders = new(StringComparer.Ordinal)
    {
        ["new"] = SearchOrder.Newest,
        ["newest"] = SearchOrder.Newest,
        ["latest"] = SearchOrder.Newest,
        ["date"] = SearchOrder.Newest,
        ["yeni"] = SearchOrder.Newest,
        ["новые"] = SearchOrder.Newest,
        ["дата"] = SearchOrder.Newest,
        ["best"] = SearchOrder.Best,
        ["relevance"] = SearchOrder.Relevance,
    };

    public static FieldName? Find(string folded) => Names.TryGetValue(folded, out var name) ? name : null;

    /// <summary>Two letters; what is no known name of a language is its own code.</summary>
    public static string LanguageCode(string folded) => LanguageCodes.GetValueOrDefault(folded, folded);

    public static SearchOrder? Order(string folded) => Orders.TryGetValue(folded, out var order) ? order : null;

    public static string Text(SearchOrder order) => order switch
    {
        SearchOrder.Newest => "new",
        SearchOrder.Relevance => "relevance",
        _ => "best",
    };
}
