using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>sendMessage.</summary>
internal static class SendMessage
{
    internal static MethodOutcome Run(MethodCall call)
    {
        var preview = LinkPreview.Read(call.Parameters);
        var text = TextParameter.ReadText(call.Parameters);
        var outgoing = Outgoing.Read(call);
        return MessageJson.Of(outgoing.Send("text messages", () => new TextContent(TextParameter.KeepText(text), preview)));
    }
}
