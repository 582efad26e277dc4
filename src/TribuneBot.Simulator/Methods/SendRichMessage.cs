using TribuneBot.Simulator.Rich;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>sendRichMessage: typed blocks, Rich Markdown or Rich HTML.</summary>
internal static class SendRichMessage
{
    internal static MethodOutcome Run(MethodCall call)
    {
        var content = RichMessageReader.Read(call);
        var outgoing = Outgoing.Read(call);
        return MessageJson.Of(outgoing.Send("text messages", content));
    }
}
