using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>sendMessage.</summary>
internal static class SendMessage
{
    internal static MethodOutcome Run(MethodCall call)
    {
        var preview = ReadPreview(call.Parameters);
        var text = TextParameter.ReadText(call.Parameters);
        var outgoing = Outgoing.Read(call);
        return MessageJson.Of(outgoing.Send("text messages", () => new TextContent(TextParameter.KeepText(text), preview)));
    }

    /// <summary>link_preview_options, with the older disable_web_page_preview.</summary>
    internal static JsonObject? ReadPreview(CallParameters parameters)
    {
        var node = parameters.Json("link_preview_options", "can't parse link preview options JSON object");
        if (node is null)
            return parameters.Flag("disable_web_page_preview") ? new JsonObject { ["is_disabled"] = true } : null;
        if (node is not JsonObject options)
            throw ApiException.BadRequest("object expected as link preview options");
        var kept = new JsonObject();
        foreach (var (name, value) in options)
            if (value is JsonValue v && (v.TryGetValue<bool>(out var set) ? set : v.ToString().Length > 0))
                kept[name] = value.DeepClone();
        return kept.Count == 0 ? null : kept;
    }
}
