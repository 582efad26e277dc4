using System.Collections.Frozen;

namespace TribuneBot.Ingest.Markup;

/// <summary>HTML elements by what they mean for the text inside them. A table of data.</summary>
internal static class ElementNames
{
    /// <summary>Elements that start and end a block.</summary>
    public static FrozenSet<string> Blocks { get; } = Set(
        "p div section article main header footer h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table thead tbody tfoot tr caption "
        + "figure figcaption address hr center details summary fieldset body html aside nav form");

    /// <summary>Elements whose content is no text of the document.</summary>
    public static FrozenSet<string> Silent { get; } = Set(
        "script style noscript template iframe svg math object embed video audio canvas button select textarea input nav aside head title dialog figcaption");

    public static FrozenSet<string> Headings { get; } = Set("h1 h2 h3 h4 h5 h6");

    /// <summary>Elements that titles and short texts are marked up with.</summary>
    public static FrozenSet<string> Inline { get; } = Set(
        "a abbr acronym b bdo big blink br cite code del div em font h1 h2 h3 h4 h5 h6 i img ins kbd mark nobr p q s samp small span strike strong sub sup tt u wbr");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
