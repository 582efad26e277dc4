namespace TribuneBot.Core.Search;

/// <summary>Where a term of a query may stand.</summary>
public enum QueryField
{
    /// <summary>In the title, the lead or the text.</summary>
    Anywhere,

    /// <summary>In the title (<c>title:word</c>).</summary>
    Title,

    /// <summary>Among the exact tags (<c>topic:</c>, <c>source:</c>, <c>author:</c>, <c>lang:</c>): a filter, which no word of a text meets.</summary>
    Tags,
}
