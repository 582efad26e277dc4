using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Methods;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Rich;

/// <summary>
/// A rich message as a bot describes it: typed blocks, Markdown or HTML, of which the first that it names counts, in this
/// order. What is wrong with markup and limits is said only when the chat is known to be fine, as Telegram does.
/// </summary>
internal static class RichMessageReader
{
    /// <summary>Reads the parameter; what it returns makes the content, or refuses it.</summary>
    internal static Func<RichContent> Read(MethodCall call)
    {
        if (!call.Parameters.Has("rich_message"))
            throw ApiException.BadRequest("rich message must be non-empty");
        return call.Parameters.Read("rich_message", "can't parse rich message JSON object", value => Read(call, value), null!);
    }

    internal static Func<RichContent> Read(MethodCall call, JsonNode? value)
    {
        var message = JsonFields.Of(value, "Object expected as rich message");
        var isRtl = message.Flag("is_rtl");
        var detects = !message.Flag("skip_entity_detection");
        var media = new RichMedia(call);
        if (message.Has("blocks"))
        {
            var reader = new RichBlockReader(media);
            var blocks = reader.ReadAll(message.Any("blocks"));
            return () => reader.Nonsense is { } nonsense ? throw nonsense : Keep(blocks, isRtl, detects);
        }

        if (!message.Has("markdown") && !message.Has("html"))
            throw new FieldException("Rich message must be non-empty");
        var html = message.Has("markdown") ? RichMarkdown.ToHtml(message.RequiredText("markdown")) : message.RequiredText("html");
        media.Declare(message.Any("media"));
        return () => Keep(RichHtml.Parse(html, media), isRtl, detects);
    }

    private static RichContent Keep(JsonArray blocks, bool isRtl, bool detects)
    {
        RichLimits.Check(blocks);
        if (detects)
            RichEntities.DetectIn(blocks);
        var kept = new JsonObject { ["blocks"] = blocks };
        if (isRtl)
            kept["is_rtl"] = true;
        return new RichContent(kept);
    }
}
