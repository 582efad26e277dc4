using System.Globalization;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Rich;

/// <summary>ul and ol: bullets, numbers that can start anywhere and count down, letters, and check boxes.</summary>
internal static class RichHtmlList
{
    internal static JsonObject Read(HtmlElement list, Func<IEnumerable<HtmlElement>, JsonArray> blocks)
    {
        var items = list.Children.Where(static c => !c.IsText).ToList();
        if (items.Any(static i => i.Name != "li") || list.Children.Any(static c => c.IsText && c.Text.AsSpan().Trim().Length > 0))
            throw ApiException.BadRequest($"can't parse rich message HTML: Tag \"{list.Name}\" can have only tags \"li\"");
        var isOrdered = list.Name == "ol";
        var step = list.Attributes.ContainsKey("reversed") ? -1 : 1;
        var number = Number(list, "start") ?? (step < 0 ? items.Count : 1);
        var read = new JsonArray();
        foreach (var item in items)
        {
            number = Number(item, "value") ?? number;
            read.Add((JsonNode)Item(item, blocks, isOrdered ? number : null, item.Attribute("type") is { Length: > 0 } own ? own : list.Attribute("type")));
            number += step;
        }

        return new JsonObject { ["type"] = "list", ["items"] = read };
    }

    private static JsonObject Item(HtmlElement item, Func<IEnumerable<HtmlElement>, JsonArray> blocks, long? number, string type)
    {
        var box = item.Children.Find(static c => !c.IsText || c.Text.AsSpan().Trim().Length > 0) is { Name: "input" } first ? first : null;
        var read = new JsonObject { ["label"] = ListLabels.Bullet, ["blocks"] = blocks(item.Children.Where(c => c != box)) };
        if (box is not null)
            read["has_checkbox"] = true;
        if (box?.Attributes.ContainsKey("checked") ?? false)
            read["is_checked"] = true;
        if (number is not { } value)
            return read;
        var label = type is "a" or "A" or "i" or "I" ? type : "1";
        read["label"] = ListLabels.Of(value, label);
        read["value"] = value;
        read["type"] = label;
        return read;
    }

    private static long? Number(HtmlElement element, string attribute) =>
        int.TryParse(element.Attribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
