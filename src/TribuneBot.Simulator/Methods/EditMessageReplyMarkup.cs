namespace TribuneBot.Simulator.Methods;

/// <summary>editMessageReplyMarkup.</summary>
internal static class EditMessageReplyMarkup
{
    internal static MethodOutcome Run(MethodCall call)
    {
        var markup = ReplyMarkup.Read(call.Parameters);
        var message = EditTarget.Find(call);
        return EditTarget.Apply(call, message, message.Content, markup);
    }
}
