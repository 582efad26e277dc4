using System.Globalization;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Rich;

/// <summary>Rich HTML into blocks: https://core.telegram.org/bots/api#rich-message-formatting-options.</summary>
internal sealed class RichHtml
{
    private readonly RichMedia _media;
    private readonly RichHtmlText _text;

    private RichHtml(RichMedia media, HashSet<string> references)
    {
        _media = media;
        _text = new RichHtmlText(references);
    }

    internal static JsonArray Parse(string html, RichMedia media)
    {
        var root = HtmlReader.Read(html);
        var references = new HashSet<string>();
        FindReferences(root, references);
        return new RichHtml(media, references).Blocks(root.Children);
    }

    private static void FindReferences(HtmlElement element, HashSet<string> found)
    {
        if (element.Name == "tg-reference")
            found.Add(element.Attribute("name"));
        foreach (var child in element.Children)
            FindReferences(child, found);
    }

    /// <summary>What stands between blocks is a paragraph.</summary>
    private JsonArray Blocks(IEnumerable<HtmlElement> elements)
    {
        var blocks = new JsonArray();
        var line = new List<HtmlElement>();
        foreach (var element in elements)
        {
            if (RichHtmlText.IsInline(element) && element.Name != "cite")
            {
                line.Add(element);
                continue;
            }

            EndLine(blocks, line);
            foreach (var block in Block(element))
                blocks.Add((JsonNode)block);
        }

        EndLine(blocks, line);
        return blocks;
    }

    private void EndLine(JsonArray blocks, List<HtmlElement> line)
    {
        var text = _text.Read(line);
        line.Clear();
        if (text is JsonObject anchor && anchor["type"]!.GetValue<string>() == "anchor")
            blocks.Add((JsonNode)anchor);
        else if (!RichTexts.IsEmpty(text))
            blocks.Add((JsonNode)RichTexts.Wrap("paragraph", text));
    }

    private IEnumerable<JsonObject> Block(HtmlElement element)
    {
        switch (element.Name)
        {
            // A picture inside a paragraph parts it in two.
            case "p": return [.. Blocks(element.Children).Select(static block => block!.DeepClone().AsObject())];
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": return [Heading(element)];
            case "pre": return [Preformatted(element)];
            case "footer": return [RichTexts.Wrap("footer", _text.Read(element.Children))];
            case "hr": return [new JsonObject { ["type"] = "divider" }];
            case "tg-math-block": return [new JsonObject { ["type"] = "mathematical_expression", ["expression"] = element.RawText }];
            case "ul" or "ol": return [RichHtmlList.Read(element, Blocks)];
            case "blockquote": return [Quote(element)];
            case "aside": return [Credited(RichTexts.Wrap("pullquote", _text.Read(Without(element, "cite"))), element)];
            case "details": return [Details(element)];
            case "table": return [RichHtmlTable.Read(element, _text)];
            case "figure": return [Figure(element)];
            case "img" or "video" or "audio" or "tg-document": return [Medium(element)];
            case "tg-map": return [Map(element)];
            case "tg-collage": return [Gallery("collage", element)];
            case "tg-slideshow": return [Gallery("slideshow", element)];
            default: throw ApiException.BadRequest($"can't parse rich message HTML: Unexpected tag \"{element.Name}\"");
        }
    }

    private JsonObject Heading(HtmlElement element)
    {
        var heading = RichTexts.Wrap("heading", _text.Read(element.Children));
        heading["size"] = element.Name[1] - '0';
        return heading;
    }

    private JsonObject Preformatted(HtmlElement element)
    {
        const string prefix = "language-";
        var code = element.Children is [{ Name: "code" } only] ? only : null;
        var block = RichTexts.Wrap("pre", _text.ReadPreformatted((code ?? element).Children));
        if (code?.Attribute("class") is { } name && name.StartsWith(prefix, StringComparison.Ordinal))
            block["language"] = name[prefix.Length..];
        return block;
    }

    private JsonObject Quote(HtmlElement element)
    {
        var inside = Without(element, "cite");
        return element.Attributes.ContainsKey("expandable")
            ? Credited(RichTexts.Wrap("expandable_blockquote", _text.Read(inside)), element)
            : Credited(new JsonObject { ["type"] = "blockquote", ["blocks"] = Blocks(inside) }, element);
    }

    private JsonObject Details(HtmlElement element)
    {
        var summary = element.Child("summary") ?? throw ApiException.BadRequest("can't parse rich message HTML: Tag \"details\" must have a \"summary\"");
        var details = new JsonObject
        {
            ["type"] = "details",
            ["summary"] = _text.Read(summary.Children),
            ["blocks"] = Blocks(element.Children.Where(c => c != summary)),
        };
        if (element.Attributes.ContainsKey("open"))
            details["is_open"] = true;
        return details;
    }

    private JsonObject Figure(HtmlElement element)
    {
        var inside = element.Children.Where(static c => !c.IsText && c.Name != "figcaption").ToList();
        if (inside is not [{ Name: "img" or "video" or "audio" or "tg-document" or "tg-map" } only])
            throw ApiException.BadRequest("can't parse rich message HTML: Tag \"figure\" must have exactly one medium");
        return Captioned(only.Name == "tg-map" ? Map(only) : Medium(only), element);
    }

    private JsonObject Medium(HtmlElement element) =>
        RichMedia.Block(_media.FromMarkup(element.Attribute("src"), element.Name), element.Attributes.ContainsKey("tg-spoiler"));

    private JsonObject Gallery(string type, HtmlElement element)
    {
        var blocks = Blocks(element.Children.Where(static c => c.Name != "figcaption"));
        if (blocks.Any(static b => RichMedia.KindOf(b!["type"]!.GetValue<string>()) is null))
            throw ApiException.BadRequest($"can't parse rich message HTML: Tag \"{element.Name}\" can have only media");
        return Captioned(new JsonObject { ["type"] = type, ["blocks"] = blocks }, element);
    }

    private static JsonObject Map(HtmlElement element) => new()
    {
        ["type"] = "map",
        ["location"] = new JsonObject { ["latitude"] = Number(element, "lat"), ["longitude"] = Number(element, "long") },
        ["zoom"] = (int)Math.Clamp(Number(element, "zoom"), 0, 24),
        ["width"] = 800,
        ["height"] = 400,
    };

    private static double Number(HtmlElement element, string attribute) =>
        double.TryParse(element.Attribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw ApiException.BadRequest($"can't parse rich message HTML: Attribute \"{attribute}\" of tag \"{element.Name}\" must be a number");

    private JsonObject Captioned(JsonObject block, HtmlElement owner)
    {
        if (owner.Child("figcaption") is { } caption)
            block["caption"] = Credited(new JsonObject { ["text"] = _text.Read(Without(caption, "cite")) }, caption);
        return block;
    }

    private JsonObject Credited(JsonObject block, HtmlElement owner)
    {
        if (owner.Child("cite") is { } credit)
            block["credit"] = _text.Read(credit.Children);
        return block;
    }

    private static IEnumerable<HtmlElement> Without(HtmlElement element, string name) => element.Children.Where(c => c.Name != name);

}
