using System.Text;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>answerInlineQuery, with articles and photos as results.</summary>
internal static class AnswerInlineQuery
{
    private const int MostResults = 50;

    /// <summary>Bytes.</summary>
    private const int LongestId = 64;

    internal static MethodOutcome Run(MethodCall call)
    {
        if (call.Parameters.Json("results", "can't parse inline query results JSON object") is not JsonArray results)
            throw ApiException.BadRequest("expected an Array of inline query results");
        if (results.Count > MostResults)
            throw ApiException.BadRequest("RESULTS_TOO_MUCH");
        if (Encoding.UTF8.GetByteCount(call.Parameters.Text("next_offset")) > LongestId)
            throw ApiException.BadRequest("NEXT_OFFSET_INVALID");
        var read = results.Select(node => Read(call, node)).ToList();
        if (read.Select(static r => r.Id).Distinct().Count() < read.Count)
            throw ApiException.BadRequest("RESULT_ID_DUPLICATE");
        var query = call.World.Inline.FindAnswerable(call.Parameters.Text("inline_query_id"), call.Bot, call.World.Now)
            ?? throw ApiException.BadRequest("query is too old and response timeout expired or query ID is invalid");
        foreach (var (id, result, _) in read)
            query.Results[id] = result;
        query.Answer(new JsonObject
        {
            ["query_id"] = query.Id,
            ["next_offset"] = call.Parameters.Text("next_offset"),
            ["button"] = call.Parameters.Json("button", "can't parse inline query results button JSON object"),
            ["results"] = new JsonArray([.. read.Select(static r => (JsonNode)r.Shown)]),
        });
        return MethodOutcome.True();
    }

    private static (string Id, InlineResult Result, JsonObject Shown) Read(MethodCall call, JsonNode? node)
    {
        if (node is not JsonObject json)
            throw Refusal("expected an Object");
        var id = Field(json, "id");
        if (Encoding.UTF8.GetByteCount(id) is 0 or > LongestId)
            throw ApiException.BadRequest("RESULT_ID_INVALID");
        var keyboard = json["reply_markup"] is null ? null : ReplyMarkup.Read(AsParameters("reply_markup", json["reply_markup"]!)).Checked().Inline;
        var shown = new JsonObject { ["id"] = id, ["title"] = json["title"]?.DeepClone(), ["description"] = json["description"]?.DeepClone(), ["thumbnail_url"] = json["thumbnail_url"]?.DeepClone() };
        var content = Field(json, "type") switch
        {
            "article" => Article(json),
            "photo" => Photo(call, json),
            var type => throw Refusal($"type \"{type}\" is not simulated"),
        };
        return (id, new InlineResult(content, keyboard), shown);
    }

    private static TextContent Article(JsonObject json)
    {
        if (json["title"] is null)
            throw Refusal("Can't find field \"title\"");
        if (json["input_message_content"] is not JsonObject message)
            throw Refusal("Can't find field \"input_message_content\"");
        return Text(message);
    }

    private static MessageContent Photo(MethodCall call, JsonObject json)
    {
        if (json["input_message_content"] is JsonObject message)
            return Text(message);
        var source = json["photo_file_id"]?.ToString() ?? Field(json, "photo_url");
        var caption = TextParameter.Parse(json["caption"]?.ToString() ?? "", json["parse_mode"]?.ToString() ?? "", json["caption_entities"]);
        return new MediaContent(FileParameter.Resolve(call, MediaKind.Photo, "photo", null, source), TextParameter.KeepCaption(caption));
    }

    private static TextContent Text(JsonObject message)
    {
        var text = message["message_text"]?.ToString() ?? throw Refusal("Can't find field \"message_text\"");
        if (text.Length == 0)
            throw ApiException.BadRequest("message text is empty");
        return new TextContent(TextParameter.KeepText(TextParameter.Parse(text, message["parse_mode"]?.ToString() ?? "", message["entities"])), null);
    }

    private static CallParameters AsParameters(string name, JsonNode value) => new(new Dictionary<string, string> { [name] = value.ToJsonString() }, []);

    private static string Field(JsonObject json, string name) => json[name]?.ToString() ?? throw Refusal($"Can't find field \"{name}\"");

    private static ApiException Refusal(string what) => ApiException.BadRequest("can't parse InlineQueryResult: " + what);
}
