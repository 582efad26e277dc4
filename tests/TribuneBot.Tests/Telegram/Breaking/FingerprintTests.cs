using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Breaking;

namespace TribuneBot.Tests.Telegram.Breaking;

public sealed class FingerprintTests
{
    private static readonly Broadcast Broadcast = new()
    {
        EditorId = 20,
        EditorChatId = 20,
        State = BroadcastState.Previewed,
        Texts = new Dictionary<string, FormattedText> { ["en"] = FormattedText.Plain("The bridge is open."), ["az"] = FormattedText.Plain("Körpü açıldı.") },
        ChannelIds = [1, 2],
        Audience = Audience.Topics,
        TopicIds = ["law"],
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    public static TheoryData<Broadcast> Changed =>
    [
        Broadcast with { Texts = new Dictionary<string, FormattedText> { ["en"] = FormattedText.Plain("The bridge is open.") } },
        Broadcast with { Texts = new Dictionary<string, FormattedText>(Broadcast.Texts) { ["en"] = new("The bridge is open.", [new TextMark(TextMarkKind.Bold, 0, 3)]) } },
        Broadcast with { PhotoFileId = "big" },
        Broadcast with { ChannelIds = [12] },
        Broadcast with { Audience = Audience.Everyone },
        Broadcast with { TopicIds = ["law", "sport"] },
    ];

    [Theory]
    [MemberData(nameof(Changed))]
    public void Every_change_of_what_is_sent_or_to_whom_shows(Broadcast changed) =>
        Assert.NotEqual(Fingerprint.Of(Broadcast), Fingerprint.Of(changed));

    [Fact]
    public void Order_and_the_card_do_not_matter() => Assert.Equal(
        Fingerprint.Of(Broadcast), Fingerprint.Of(Broadcast with { ChannelIds = [2, 1], CardMessageId = 5, State = BroadcastState.Composing }));
}
