using System.Text;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Inline;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>answerInlineQuery, with results of every kind.</summary>
internal static class AnswerInlineQuery
{
    private const int MostResults = 50;

    /// <summary>Bytes.</summary>
    private const int LongestId = 64;

    internal static MethodOutcome Run(MethodCall call)
    {
        var button = call.Parameters.Read("button", "can't parse inline query results button JSON object", ReadButton, null);
        var results = call.Parameters.Read(
            "results", "can't parse JSON encoded inline query results", value => JsonFields.Each(value, "InlineQueryResult", new InlineResultReader(call).Read), []);
        var query = call.World.Inline.FindAnswerable(call.Parameters.Text("inline_query_id"), call.Bot, call.World.Now)
            ?? throw ApiException.BadRequest("query is too old and response timeout expired or query ID is invalid");
        Check(results, call.Parameters.Text("next_offset"));
        foreach (var (id, result, _) in results)
            query.Results[id] = result;
        query.Answer(new JsonObject
        {
            ["query_id"] = query.Id,
            ["next_offset"] = call.Parameters.Text("next_offset"),
            ["button"] = button,
            ["results"] = new JsonArray([.. results.Select(static r => (JsonNode)r.Shown)]),
        });
        return MethodOutcome.True();
    }

    // What only Telegram's servers look at.
    private static void Check(List<(string Id, InlineResult Result, JsonObject Shown)> results, string nextOffset)
    {
        if (results.Count > MostResults)
            throw ApiException.BadRequest("RESULTS_TOO_MUCH");
        if (Encoding.UTF8.GetByteCount(nextOffset) > LongestId)
            throw ApiException.BadRequest("NEXT_OFFSET_INVALID");
        if (results.Any(static r => r.Id.Length == 0))
            throw ApiException.BadRequest("RESULT_ID_EMPTY");
        if (results.Any(static r => Encoding.UTF8.GetByteCount(r.Id) > LongestId))
            throw ApiException.BadRequest("RESULT_ID_INVALID");
        if (results.Select(static r => r.Id).Distinct().Count() < results.Count)
            throw ApiException.BadRequest("RESULT_ID_DUPLICATE");
    }

    private static JsonObject? ReadButton(JsonNode? value)
    {
        try
        {
            var button = JsonFields.Of(value, "InlineQueryResultsButton must be an Object");
            var text = button.RequiredText("text");
            if (!button.Has("start_parameter"))
                return button.Object("web_app") is { } app
                    ? new JsonObject { ["text"] = text, ["web_app"] = new JsonObject { ["url"] = new JsonFields(app).RequiredText("url") } }
                    : throw new FieldException("InlineQueryResultsButton must have exactly one optional field");
            var start = button.RequiredText("start_parameter");
            return start.Length is > 0 and <= 64 && start.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
                ? new JsonObject { ["text"] = text, ["start_parameter"] = start }
                : throw ApiException.BadRequest("START_PARAM_INVALID");
        }
        catch (FieldException refusal)
        {
            throw new FieldException("Can't parse inline query results button: " + refusal.Message);
        }
    }
}
