using System.Globalization;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Rich;

/// <summary>table with its caption, rows and cells; cells hold text alone.</summary>
internal static class RichHtmlTable
{
    internal static JsonObject Read(HtmlElement table, RichHtmlText text)
    {
        var rows = new JsonArray();
        AddRows(table, rows, text);
        var read = new JsonObject { ["type"] = "table", ["cells"] = rows };
        if (table.Attributes.ContainsKey("bordered"))
            read["is_bordered"] = true;
        if (table.Attributes.ContainsKey("striped"))
            read["is_striped"] = true;
        if (table.Child("caption") is { } caption)
            read["caption"] = text.Read(caption.Children);
        return read;
    }

    private static void AddRows(HtmlElement owner, JsonArray rows, RichHtmlText text)
    {
        foreach (var child in owner.Children)
        {
            if (child.Name is "thead" or "tbody" or "tfoot")
                AddRows(child, rows, text);
            else if (child.Name == "tr")
                rows.Add((JsonNode)new JsonArray([.. child.Children.Where(static c => !c.IsText).Select(c => (JsonNode)Cell(c, text))]));
            else if (child.Name != "caption" && (!child.IsText || child.Text.AsSpan().Trim().Length > 0))
                throw ApiException.BadRequest("can't parse rich message HTML: Tag \"table\" can have only a caption and rows");
        }
    }

    private static JsonObject Cell(HtmlElement cell, RichHtmlText text)
    {
        if (cell.Name is not ("td" or "th"))
            throw ApiException.BadRequest("can't parse rich message HTML: Tag \"tr\" can have only tags \"td\" and \"th\"");
        var read = new JsonObject();
        var inside = text.Read(cell.Children);
        if (!RichTexts.IsEmpty(inside))
            read["text"] = inside;
        if (cell.Name == "th")
            read["is_header"] = true;
        foreach (var span in (string[])["colspan", "rowspan"])
            if (long.TryParse(cell.Attribute(span), CultureInfo.InvariantCulture, out var cells) && cells is > 1 and < 1000)
                read[span] = cells;
        read["align"] = cell.Attribute("align") is "left" or "center" or "right" ? cell.Attribute("align") : cell.Name == "th" ? "center" : "left";
        read["valign"] = cell.Attribute("valign") is "top" or "middle" or "bottom" ? cell.Attribute("valign") : "middle";
        return read;
    }
}
