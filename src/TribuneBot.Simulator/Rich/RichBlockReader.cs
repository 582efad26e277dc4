using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Rich;

/// <summary>
/// Typed blocks (InputRichBlock, Bot API 10.2) into the blocks of a message. What cannot be read is refused at once; what is
/// read but makes no sense is kept in <see cref="Nonsense"/>, because Telegram looks at the chat before it says so.
/// </summary>
internal sealed class RichBlockReader(RichMedia media)
{
    /// <summary>Longest sum of a map's width and height, in pixels; neither may be more than 20 times the other.</summary>
    private const int LargestMap = 10_000;

    /// <summary>The first thing that makes no sense, if anything does.</summary>
    internal ApiException? Nonsense { get; private set; }

    internal JsonArray ReadAll(JsonNode? blocks) => new([.. JsonFields.Each(blocks, "InputRichBlock", ReadOne)]);

    private JsonNode ReadOne(JsonNode? value)
    {
        var block = JsonFields.Of(value, "Object expected as InputRichMessageBlock");
        var type = block.RequiredText("type");
        return type switch
        {
            "paragraph" or "footer" or "thinking" => RichTexts.Wrap(type, Text(block, "text")),
            "heading" => Heading(block),
            "pre" => With(RichTexts.Wrap(type, Text(block, "text")), "language", block.Text("language")),
            "divider" => new JsonObject { ["type"] = type },
            "mathematical_expression" => new JsonObject { ["type"] = type, ["expression"] = block.RequiredText("expression") },
            "anchor" => new JsonObject { ["type"] = type, ["name"] = block.RequiredText("name") },
            "list" => List(block),
            "blockquote" => With(Nested(type, block), "credit", Text(block, "credit")),
            "expandable_blockquote" or "pullquote" => With(RichTexts.Wrap(type, Text(block, "text")), "credit", Text(block, "credit")),
            "collage" or "slideshow" => WithCaption(Nested(type, block), block),
            "table" => Table(block),
            "details" => Details(block),
            "map" => Map(block),
            "buttons" => Buttons(block),
            _ => Medium(type, block),
        };
    }

    private static JsonNode Text(JsonFields block, string name) => RichTextReader.Read(block.Any(name));

    private JsonObject Nested(string type, JsonFields block) => new() { ["type"] = type, ["blocks"] = ReadAll(block.Any("blocks")) };

    private JsonObject Heading(JsonFields block)
    {
        var heading = RichTexts.Wrap("heading", Text(block, "text"));
        var size = block.RequiredInteger("size");
        if (size is < 1 or > 6)
            Note("Invalid section heading size specified");
        heading["size"] = size;
        return heading;
    }

    private JsonObject List(JsonFields block)
    {
        var items = JsonFields.Each(block.Any("items"), "InputRichBlockListItem", Item);
        if (items.Count == 0)
            Note("List must be non-empty");
        else if (items.Select(static i => i.ContainsKey("type")).Distinct().Count() > 1)
            Note("List must be either ordered or unordered");
        return new JsonObject { ["type"] = "list", ["items"] = new JsonArray([.. items]) };
    }

    private JsonObject Item(JsonNode? value)
    {
        var item = JsonFields.Of(value, "Object expected as InputRichBlockListItem");
        var kept = new JsonObject { ["label"] = ListLabels.Bullet, ["blocks"] = ReadAll(item.Any("blocks")) };
        if (item.Flag("has_checkbox"))
            kept["has_checkbox"] = true;
        if (item.Flag("is_checked"))
            kept["is_checked"] = true;
        var number = item.Integer("value");
        if (item.Text("type") is not { Length: > 0 } type)
            return kept;
        if (type is not ("a" or "A" or "i" or "I" or "1"))
            Note("Invalid list item type specified");
        kept["label"] = ListLabels.Of(number, type);
        kept["value"] = number;
        kept["type"] = type;
        return kept;
    }

    private JsonObject Table(JsonFields block)
    {
        var rows = block.RequiredArray("cells").Select(row => (JsonNode)new JsonArray([.. JsonFields.Each(row, "PageBlockTableCell", Cell)])).ToArray();
        var table = With(new JsonObject { ["type"] = "table", ["cells"] = new JsonArray(rows) }, "caption", Text(block, "caption"));
        foreach (var flag in (string[])["is_bordered", "is_striped", "is_compact"])
            if (block.Flag(flag))
                table[flag] = true;
        return table;
    }

    private JsonObject Cell(JsonNode? value)
    {
        var cell = JsonFields.Of(value, "RichBlockTableCell must be an object");
        var kept = With([], "text", Text(cell, "text"));
        var isHeader = cell.Flag("is_header");
        if (isHeader)
            kept["is_header"] = true;
        foreach (var span in (string[])["colspan", "rowspan"])
        {
            var cells = cell.Integer(span);
            if (cells < 0)
                Note($"Invalid table cell {span} specified");
            if (cells > 1)
                kept[span] = cells;
        }

        kept["align"] = Alignment(cell, isHeader ? "center" : "left");
        var vertical = cell.Text("valign");
        kept["valign"] = vertical switch { "" => "middle", "top" or "middle" or "bottom" => vertical, _ => throw new FieldException("Invalid vertical alignment specified") };
        return kept;
    }

    private static string Alignment(JsonFields block, string missing)
    {
        var align = block.Text("align");
        return align switch { "" => missing, "left" or "center" or "right" => align, _ => throw new FieldException("Invalid horizontal alignment specified") };
    }

    private JsonObject Details(JsonFields block)
    {
        var details = new JsonObject { ["type"] = "details", ["summary"] = Text(block, "summary"), ["blocks"] = ReadAll(block.Any("blocks")) };
        if (block.Flag("is_open"))
            details["is_open"] = true;
        return details;
    }

    private JsonObject Map(JsonFields block)
    {
        var place = new JsonFields(block.RequiredObject("location"));
        var (latitude, longitude) = (place.RequiredNumber("latitude"), place.RequiredNumber("longitude"));
        var (zoom, width, height) = (block.Integer("zoom"), block.Integer("width"), block.Integer("height"));
        if (Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180)
            Note("Invalid location specified");
        if (zoom is < 0 or > 24 || width < 0 || height < 0 || width + height > LargestMap || width > height * 20 || height > width * 20)
            Note("Invalid map properties specified");
        var map = new JsonObject
        {
            ["type"] = "map",
            ["location"] = new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude },
            ["zoom"] = zoom,
            ["width"] = width,
            ["height"] = height,
        };
        return WithCaption(map, block);
    }

    private JsonObject Buttons(JsonFields block)
    {
        var buttons = JsonFields.Each(block.RequiredArray("buttons"), "RichMessageButton", RichButtonReader.Read);
        if (buttons.Count == 0)
            Note("Button row must be non-empty");
        return With(new JsonObject { ["type"] = "buttons", ["buttons"] = new JsonArray([.. buttons]) }, "align", Alignment(block, ""));
    }

    private JsonObject Medium(string type, JsonFields block)
    {
        var kind = RichMedia.KindOf(type) ?? throw new FieldException($"type \"{type}\" is unsupported");
        var medium = new JsonFields(block.RequiredObject(type));
        var named = medium.RequiredText("type");
        if (named != type)
            throw new FieldException($"Unexpected media type \"{named}\" for block \"{type}\"");
        return WithCaption(RichMedia.Block(media.Resolve(medium, kind), medium.Flag("has_spoiler")), block);
    }

    private static JsonObject WithCaption(JsonObject block, JsonFields given)
    {
        if (given.Any("caption") is not { } value)
            return block;
        var caption = JsonFields.Of(value, "RichBlockCaption must be an object");
        block["caption"] = With(new JsonObject { ["text"] = Text(caption, "text") }, "credit", Text(caption, "credit"));
        return block;
    }

    private static JsonObject With(JsonObject block, string name, JsonNode value)
    {
        if (!RichTexts.IsEmpty(value))
            block[name] = value;
        return block;
    }

    private void Note(string nonsense) => Nonsense ??= ApiException.Unreadable(nonsense);
}
