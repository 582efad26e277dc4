using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Rich;

/// <summary>
/// Telegram's published limits on rich messages: https://core.telegram.org/bots/api#rich-message-limits. Bots have seen the
/// codes with which its servers refuse what goes beyond them.
/// </summary>
internal sealed class RichLimits
{
    private const int MostBlocks = 500;
    private const int DeepestNesting = 16;

    /// <summary>Code points, emoji's words and formulas included.</summary>
    private const int LongestText = 32_768;

    private const int MostMedia = 50;
    private const int MostColumns = 20;

    private int _blocks;
    private int _media;
    private int _codePoints;

    private RichLimits()
    {
    }

    internal static void Check(JsonArray blocks)
    {
        var limits = new RichLimits();
        limits.CountAll(blocks, 1);
        if (limits._codePoints == 0 && limits._media == 0 && !blocks.Any(static b => b!["type"]!.GetValue<string>() is "divider" or "map" or "buttons"))
            throw Refusal("EMPTY");
    }

    private void CountAll(JsonArray blocks, int depth)
    {
        foreach (var block in blocks)
            CountOne(block!.AsObject(), depth);
    }

    private void CountOne(JsonObject block, int depth)
    {
        CheckDepth(depth);
        AddBlock();
        if (RichMedia.KindOf(block["type"]!.GetValue<string>()) is not null && ++_media > MostMedia)
            throw Refusal("MEDIA_TOO_MANY");
        foreach (var field in (string[])["text", "summary", "credit", "caption", "expression"])
            CountText(block[field], depth);
        if (block["blocks"] is JsonArray inner)
            CountAll(inner, depth + 1);
        foreach (var item in block["items"] as JsonArray ?? [])
        {
            AddBlock();
            CountAll(item!["blocks"]!.AsArray(), depth + 1);
        }

        foreach (var row in block["cells"] as JsonArray ?? [])
            CountRow(row!.AsArray(), depth);
    }

    private void CountRow(JsonArray cells, int depth)
    {
        AddBlock();
        if (cells.Sum(static cell => (int)(cell!["colspan"]?.GetValue<long>() ?? 1)) > MostColumns)
            throw Refusal("TABLE_COLS_TOO_MANY");
        foreach (var cell in cells)
            CountText(cell!["text"], depth);
    }

    private void AddBlock()
    {
        if (++_blocks > MostBlocks)
            throw Refusal("BLOCKS_TOO_MANY");
    }

    private void CountText(JsonNode? text, int depth)
    {
        switch (text)
        {
            case JsonArray parts:
                foreach (var part in parts)
                    CountText(part, depth);
                break;
            case JsonObject wrapped:
                CheckDepth(depth + 1);
                foreach (var field in (string[])["text", "credit", "expression", "alternative_text"])
                    CountText(wrapped[field], depth + 1);
                break;
            case JsonValue value:
                _codePoints += value.GetValue<string>().EnumerateRunes().Count();
                break;
        }

        if (_codePoints > LongestText)
            throw Refusal("TEXT_TOO_LONG");
    }

    private static void CheckDepth(int depth)
    {
        if (depth > DeepestNesting)
            throw Refusal("DEPTH_INVALID");
    }

    private static ApiException Refusal(string what) => ApiException.BadRequest("RICH_MESSAGE_" + what);
}
