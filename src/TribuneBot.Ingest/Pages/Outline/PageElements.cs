using System.Collections.Frozen;

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>HTML elements by what they mean for the outline of a page. A table of data.</summary>
internal static class PageElements
{
    /// <summary>Elements that start and end a block.</summary>
    public static FrozenSet<string> Blocks { get; } = Set(
        "p div section article main header footer h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table thead tbody tfoot tr caption figure figcaption "
        + "address hr center details summary fieldset aside nav form body hgroup menu search amp-carousel");

    /// <summary>Elements whose content is no text of the page.</summary>
    public static FrozenSet<string> Silent { get; } = Set(
        "script style noscript template iframe svg math object embed video audio canvas button select textarea input head title dialog map datalist "
        + "amp-ad amp-sidebar amp-analytics amp-embed amp-iframe amp-video amp-youtube amp-img progress meter");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
