using AngleSharp.Dom;

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>Reads what pages mark as a story with the attributes made for it (microdata, RDFa, ARIA, microformats).</summary>
internal static class StoryMarkup
{
    public static bool IsBody(IElement element) =>
        Holds(element.GetAttribute("itemprop"), "articleBody") || Holds(element.GetAttribute("property"), "articleBody")
        || Holds(element.GetAttribute("property"), "content:encoded");

    public static bool IsStory(IElement element) =>
        element.LocalName == "article" || element.GetAttribute("role") == "article" || element.ClassList.Contains("hentry") || element.ClassList.Contains("h-entry")
        || (element.GetAttribute("itemtype") is { } type && (type.Contains("Article", StringComparison.Ordinal) || type.Contains("BlogPosting", StringComparison.Ordinal)));

    public static bool IsLead(IElement element) => element.GetAttribute("itemprop") is "alternativeHeadline" or "abstract";

    private static bool Holds(string? attribute, string name) =>
        attribute is not null && attribute.Contains(name, StringComparison.OrdinalIgnoreCase);
}
