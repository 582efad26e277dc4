using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Ledger;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>sendChatAction: "typing…" for five seconds.</summary>
internal static class SendChatAction
{
    private static readonly HashSet<string> Known =
    [
        "cancel", "typing", "record_video", "upload_video", "record_audio", "record_voice", "upload_audio", "upload_voice", "upload_photo",
        "upload_document", "choose_sticker", "pick_up_location", "find_location", "record_video_note", "upload_video_note",
    ];

    internal static MethodOutcome Run(MethodCall call)
    {
        var action = call.Parameters.Text("action").ToLowerInvariant();
        if (!Known.Contains(action))
            throw ApiException.BadRequest("wrong parameter action in request");
        // Nothing but the servers looks at rights here, so their code comes back as it is.
        var chat = ChatAccess.FindForWriting(call, "CHAT_WRITE_FORBIDDEN");
        call.World.Changes.Publish(new Change("action", chat.Id, TelegramWorld.BotOf(chat), new System.Text.Json.Nodes.JsonObject { ["action"] = action }));
        return MethodOutcome.True();
    }
}
