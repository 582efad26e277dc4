using System.Text;
using AngleSharp.Dom;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>The text of an element whose parts stand without a space between them: <c>&lt;span&gt;May 21, 2019&lt;/span&gt;&lt;span&gt;9:12&lt;/span&gt;</c>.</summary>
internal static class SpacedText
{
    public static string Of(IElement element)
    {
        if (element.ChildElementCount < 2)
            return element.TextContent;

        var text = new StringBuilder();
        foreach (var node in element.ChildNodes)
            text.Append(node is IElement ? " " : "").Append(node.TextContent);
        return text.ToString();
    }
}
