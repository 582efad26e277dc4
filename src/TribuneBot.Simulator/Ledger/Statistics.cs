using System.Text.Json.Nodes;
using TribuneBot.Simulator.Limits;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Ledger;

/// <summary>How much bots sent and how fast: messages and edits, which share Telegram's budget.</summary>
internal sealed class Statistics
{
    private readonly SlidingWindow _sliding = new(TimeSpan.FromSeconds(1));
    private long _second;
    private int _inSecond;

    internal long Sent { get; private set; }

    internal long Edited { get; private set; }

    internal int HighestInSecond { get; private set; }

    internal int HighestInSlidingSecond { get; private set; }

    internal void CountSent(DateTimeOffset now)
    {
        Sent++;
        Count(now);
    }

    internal void CountEdited(DateTimeOffset now)
    {
        Edited++;
        Count(now);
    }

    internal JsonObject Json(TelegramWorld world) => new()
    {
        ["sent"] = Sent,
        ["edited"] = Edited,
        ["highest_in_second"] = HighestInSecond,
        ["highest_in_sliding_second"] = HighestInSlidingSecond,
        ["sent_twice"] = new JsonArray([.. world.PrivateChats.Concat<Chat>(world.SharedChats).SelectMany(Twice)]),
    };

    private void Count(DateTimeOffset now)
    {
        var second = now.ToUnixTimeSeconds();
        _inSecond = second == _second ? _inSecond + 1 : 1;
        _second = second;
        HighestInSecond = Math.Max(HighestInSecond, _inSecond);
        HighestInSlidingSecond = Math.Max(HighestInSlidingSecond, _sliding.Add(1, now));
    }

    // The same text or file by a bot, more than once in one chat, and never deleted: what a reader would call a duplicate.
    private static IEnumerable<JsonNode> Twice(Chat chat) => chat.Messages
        .Where(static m => m is { Bot: not null, DeletedAt: null, Content: not ServiceContent })
        .GroupBy(static m => m.Content switch
        {
            TextContent text => text.Text.Text,
            MediaContent media => media.File.UniqueId + media.Caption.Text,
            RichContent rich => rich.Rich.ToJsonString(),
            _ => m.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        })
        .Where(static g => g.Count() > 1)
        .Select(g => (JsonNode)new JsonObject { ["chat_id"] = chat.Id, ["text"] = g.Key, ["message_ids"] = new JsonArray([.. g.Select(static m => (JsonNode)m.Id)]) });
}
