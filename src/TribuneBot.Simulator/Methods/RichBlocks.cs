using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Methods;

/// <summary>Checks the blocks of a rich message against their types and Telegram's published limits.</summary>
internal sealed class RichBlocks
{
    private const int MostBlocks = 500;
    private const int DeepestNesting = 16;
    private const int LongestText = 32_768;
    private const int MostMedia = 50;
    private const int MostColumns = 20;

    // What each type of block must have. Wrapped blocks are under "blocks", list items under "items", rows under "cells".
    private static readonly Dictionary<string, string[]> Required = new()
    {
        ["paragraph"] = ["text"],
        ["heading"] = ["text", "size"],
        ["pre"] = ["text"],
        ["footer"] = ["text"],
        ["divider"] = [],
        ["mathematical_expression"] = ["expression"],
        ["anchor"] = ["name"],
        ["list"] = ["items"],
        ["blockquote"] = ["blocks"],
        ["pullquote"] = ["text"],
        ["collage"] = ["blocks"],
        ["slideshow"] = ["blocks"],
        ["table"] = ["cells"],
        ["details"] = ["summary", "blocks"],
        ["map"] = ["location"],
        ["animation"] = ["animation"],
        ["audio"] = ["audio"],
        ["photo"] = ["photo"],
        ["video"] = ["video"],
        ["voice_note"] = ["voice_note"],
    };

    private static readonly HashSet<string> Media = ["animation", "audio", "photo", "video", "voice_note"];

    private int _blocks;
    private int _media;
    private int _codePoints;

    private RichBlocks()
    {
    }

    internal static void Check(JsonArray blocks)
    {
        if (blocks.Count == 0)
            throw ApiException.BadRequest("RICH_MESSAGE_EMPTY");
        new RichBlocks().CheckAll(blocks, 1);
    }

    private void CheckAll(JsonArray blocks, int depth)
    {
        if (depth > DeepestNesting)
            throw ApiException.BadRequest("RICH_MESSAGE_TOO_DEEP");
        foreach (var block in blocks)
            CheckOne(block, depth);
    }

    private void CheckOne(JsonNode? node, int depth)
    {
        if (node is not JsonObject block)
            throw Refusal("expected an Object");
        var type = block["type"]?.ToString() ?? throw Refusal("Can't find field \"type\"");
        if (!Required.TryGetValue(type, out var required))
            throw Refusal($"type \"{type}\" is unsupported");
        foreach (var field in required)
            if (block[field] is null)
                throw Refusal($"Can't find field \"{field}\"");
        Count(Media.Contains(type));
        foreach (var field in (string[])["text", "summary", "credit", "caption"])
            CountText(block[field]);
        if (block["blocks"] is JsonArray inner)
            CheckAll(inner, depth + 1);
        if (block["items"] is JsonArray items)
            CheckItems(items, depth);
        if (block["cells"] is JsonArray rows)
            CheckRows(rows);
    }

    private void CheckItems(JsonArray items, int depth)
    {
        foreach (var item in items)
        {
            Count(isMedia: false);
            CheckAll(item?["blocks"] as JsonArray ?? throw Refusal("Can't find field \"blocks\""), depth + 1);
        }
    }

    private void CheckRows(JsonArray rows)
    {
        foreach (var row in rows)
        {
            if (row is not JsonArray cells)
                throw Refusal("field \"cells\" must be an Array of Arrays");
            if (cells.Count > MostColumns)
                throw ApiException.BadRequest("RICH_MESSAGE_TABLE_TOO_WIDE");
            Count(isMedia: false);
            foreach (var cell in cells)
                CountText(cell?["text"]);
        }
    }

    private void Count(bool isMedia)
    {
        if (++_blocks > MostBlocks)
            throw ApiException.BadRequest("RICH_MESSAGE_TOO_MANY_BLOCKS");
        if (isMedia && ++_media > MostMedia)
            throw ApiException.BadRequest("RICH_MESSAGE_TOO_MANY_MEDIA");
    }

    // A rich text is a string, a list of rich texts, or an object that wraps one.
    private void CountText(JsonNode? text)
    {
        switch (text)
        {
            case JsonValue value: _codePoints += value.ToString().EnumerateRunes().Count(); break;
            case JsonArray parts:
                foreach (var part in parts)
                    CountText(part);
                break;
            case JsonObject wrapped: CountText(wrapped["text"]); break;
        }

        if (_codePoints > LongestText)
            throw ApiException.BadRequest("message is too long");
    }

    private static ApiException Refusal(string what) => ApiException.BadRequest("can't parse InputRichBlock: " + what);
}
