using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Methods;
using TribuneBot.Simulator.Rich;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Inline;

/// <summary>InputMessageContent: what a chosen result says instead of itself.</summary>
internal static class InlineContent
{
    /// <summary>Reads one; null when it names nothing to send.</summary>
    internal static MessageContent? Read(MethodCall call, JsonObject json)
    {
        var content = new JsonFields(json);
        if (content.Has("rich_message"))
            return RichMessageReader.Read(call, content.RequiredObject("rich_message"))();
        if (content.Text("message_text").Length > 0)
            return Text(content);
        if (content.Has("latitude") && content.Has("longitude"))
            return content.Has("title") && content.Has("address") ? Venue(content) : Location(content);
        if (content.Has("phone_number"))
            return Contact(content);
        return content.Has("payload") ? Invoice(content) : null;
    }

    /// <summary>The text of a "message_text", new or of the old kind that stood in the result itself.</summary>
    internal static TextContent Text(JsonFields content)
    {
        if (content.Text("message_text") is not { Length: > 0 } text)
            throw new FieldException("Message text is empty");
        var preview = content.Object("link_preview_options") is { } options ? LinkPreview.Read(options) : content.Flag("disable_web_page_preview") ? LinkPreview.Disabled : null;
        var parsed = TextParameter.Parse(text, content.Text("parse_mode"), content.Any("entities"));
        return new TextContent(TextParameter.KeepText(parsed), preview);
    }

    internal static ObjectContent Location(JsonFields content) => new(new JsonObject { ["location"] = Place(content) });

    internal static ObjectContent Venue(JsonFields content)
    {
        var venue = new JsonObject { ["location"] = Place(content), ["title"] = content.RequiredText("title"), ["address"] = content.RequiredText("address") };
        Copy(content, venue, "foursquare_id", "foursquare_type", "google_place_id", "google_place_type");
        return new ObjectContent(new JsonObject { ["location"] = Place(content), ["venue"] = venue });
    }

    internal static ObjectContent Contact(JsonFields content)
    {
        var contact = new JsonObject { ["phone_number"] = content.RequiredText("phone_number"), ["first_name"] = content.RequiredText("first_name") };
        Copy(content, contact, "last_name", "vcard");
        return new ObjectContent(new JsonObject { ["contact"] = contact });
    }

    private static ObjectContent Invoice(JsonFields content)
    {
        var invoice = new JsonObject { ["title"] = content.RequiredText("title"), ["description"] = content.RequiredText("description"), ["start_parameter"] = "" };
        content.RequiredText("payload");
        invoice["currency"] = content.RequiredText("currency");
        var prices = JsonFields.Each(content.RequiredArray("prices"), "LabeledPrice", static price =>
        {
            var part = JsonFields.Of(price, "LabeledPrice must be an Object");
            return part.RequiredText("label").Length > 0 ? part.RequiredInteger("amount") : throw new FieldException("LabeledPrice label must be non-empty");
        });
        invoice["total_amount"] = prices.Sum();
        return new ObjectContent(new JsonObject { ["invoice"] = invoice });
    }

    private static JsonObject Place(JsonFields content)
    {
        var place = new JsonObject { ["latitude"] = content.RequiredNumber("latitude"), ["longitude"] = content.RequiredNumber("longitude") };
        if (content.Number("horizontal_accuracy") is > 0 and var accuracy)
            place["horizontal_accuracy"] = accuracy;
        if (content.Integer("live_period") is > 0 and var period)
            place["live_period"] = period;
        return place;
    }

    private static void Copy(JsonFields from, JsonObject to, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (from.Text(name) is { Length: > 0 } value)
                to[name] = value;
    }
}
