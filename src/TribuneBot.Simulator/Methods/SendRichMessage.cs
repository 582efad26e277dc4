using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>sendRichMessage with typed blocks.</summary>
internal static class SendRichMessage
{
    internal static MethodOutcome Run(MethodCall call)
    {
        var rich = Read(call.Parameters);
        var outgoing = Outgoing.Read(call);
        return MessageJson.Of(outgoing.Send("text messages", () => new RichContent(rich)));
    }

    internal static JsonObject Read(CallParameters parameters)
    {
        if (parameters.Json("rich_message", "can't parse rich message JSON object") is not JsonObject message)
            throw ApiException.BadRequest("object expected as rich message");
        // Rich HTML and Markdown are parsed on Telegram's servers, by rules nobody outside can check; guessing would mislead.
        if (message["html"] is not null || message["markdown"] is not null)
            throw ApiException.BadRequest("rich messages are simulated from blocks only");
        if (message["blocks"] is not JsonArray blocks)
            throw ApiException.BadRequest("can't parse InputRichMessage: Can't find field \"blocks\"");
        RichBlocks.Check(blocks);
        var kept = new JsonObject { ["blocks"] = blocks.DeepClone() };
        if (message["is_rtl"] is JsonValue rtl && rtl.TryGetValue<bool>(out var isRtl) && isRtl)
            kept["is_rtl"] = true;
        return kept;
    }
}
