using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Methods;

/// <summary>link_preview_options, with the older disable_web_page_preview.</summary>
internal static class LinkPreview
{
    internal static JsonObject Disabled => new() { ["is_disabled"] = true };

    internal static JsonObject? Read(CallParameters parameters) => parameters.Has("link_preview_options")
        ? parameters.Read("link_preview_options", "can't parse link preview options JSON object", Read, null)
        : parameters.Flag("disable_web_page_preview") ? Disabled : null;

    /// <summary>What of the options says anything; null when nothing does.</summary>
    internal static JsonObject? Read(JsonNode? value)
    {
        var options = JsonFields.Of(value, "Object expected as link preview options");
        var kept = new JsonObject();
        if (options.Flag("is_disabled"))
            kept["is_disabled"] = true;
        if (options.Text("url") is { Length: > 0 } url)
            kept["url"] = url;
        foreach (var name in (string[])["prefer_small_media", "prefer_large_media", "show_above_text"])
            if (options.Flag(name))
                kept[name] = true;
        return kept.Count == 0 ? null : kept;
    }
}
