using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>sendPhoto, sendVideo and sendDocument.</summary>
internal static class SendMedia
{
    internal static MethodOutcome Photo(MethodCall call) => Send(call, MediaKind.Photo, "photo", "photos");

    internal static MethodOutcome Video(MethodCall call) => Send(call, MediaKind.Video, "video", "videos");

    internal static MethodOutcome Document(MethodCall call) => Send(call, MediaKind.Document, "document", "documents");

    private static MethodOutcome Send(MethodCall call, MediaKind kind, string parameter, string plural)
    {
        var file = FileParameter.Later(call, kind, parameter);
        var caption = TextParameter.ReadCaption(call.Parameters);
        var outgoing = Outgoing.Read(call);
        return MessageJson.Of(outgoing.Send(plural, () => new MediaContent(file(), TextParameter.KeepCaption(caption))
        {
            HasSpoiler = kind != MediaKind.Document && call.Parameters.Flag("has_spoiler"),
            CaptionAbove = kind != MediaKind.Document && call.Parameters.Flag("show_caption_above_media"),
        }));
    }
}
