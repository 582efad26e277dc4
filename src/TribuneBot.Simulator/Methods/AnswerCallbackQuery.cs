using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>answerCallbackQuery. No rate limit applies to it.</summary>
internal static class AnswerCallbackQuery
{
    /// <summary>Code points.</summary>
    private const int LongestText = 200;

    internal static MethodOutcome Run(MethodCall call)
    {
        var text = call.Parameters.Text("text");
        if (text.EnumerateRunes().Count() > LongestText)
            throw ApiException.BadRequest("MESSAGE_TOO_LONG");
        var callback = call.World.Callbacks.Take(call.Parameters.Text("callback_query_id"), call.Bot, call.World.Now)
            ?? throw ApiException.BadRequest("query is too old and response timeout expired or query ID is invalid");
        var url = call.Parameters.Has("url") ? call.Parameters.Text("url") : null;
        callback.Answer(new CallbackAnswer(text, call.Parameters.Flag("show_alert"), url));
        return MethodOutcome.True();
    }
}
