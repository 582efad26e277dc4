using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Notices;

/// <summary>A notice as an editor reads it.</summary>
internal static class NoticeScreen
{
    private const int LongestStory = 200;
    private const int LongestReason = 300;

    public static Screen Of(Notice notice, LocalText say) => new(TextOf(notice, say), notice.Kind == NoticeKind.PostInDoubt
        ? new Keyboard()
            .Row(
                Keyboard.Button(say.Get("notice.is-there"), DoubtButton.Name, notice.Delivery.DispatchId, notice.Delivery.TargetId, DoubtButton.IsThere),
                Keyboard.Button(say.Get("notice.send-again"), DoubtButton.Name, notice.Delivery.DispatchId, notice.Delivery.TargetId, DoubtButton.SendAgain))
            .Build()
        : null);

    private static TgText TextOf(Notice notice, LocalText say) => TgHtml.Of(html =>
    {
        var key = KeyOf(notice.Kind);
        html.Bold(say.Get($"{key}.title", (IsOfSource(notice.Kind) ? "source" : "channel", notice.Channel)));
        if (notice.Story.Length > 0)
            html.Blank().Quote(Excerpt.Of(notice.Story, LongestStory));
        html.Blank().Text(say.Get($"{key}.what"));
        if (notice.Reason.Length > 0)
            html.Blank().Text(say.Get(IsOfSource(notice.Kind) ? "notice.source-reason" : "notice.reason")).Text(" ").Code(Excerpt.Of(notice.Reason, LongestReason));
    });

    private static bool IsOfSource(NoticeKind kind) => kind is NoticeKind.SourceFailing or NoticeKind.SourceSilent;

    private static string KeyOf(NoticeKind kind) => kind switch
    {
        NoticeKind.PostInDoubt => "notice.in-doubt",
        NoticeKind.ChannelParked => "notice.parked",
        NoticeKind.ChannelLost => "notice.lost",
        NoticeKind.PostRefused => "notice.refused",
        NoticeKind.SourceFailing => "notice.source-failing",
        NoticeKind.SourceSilent => "notice.source-silent",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A notice that nobody can tell."),
    };
}
