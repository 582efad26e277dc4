using System.Globalization;
using TribuneBot.Storage.Dispatch;

namespace TribuneBot.Benchmarks.Delivery.Kills;

/// <summary>What came of it: what the chats saw beside what the queue says.</summary>
/// <param name="Asked">Questions that only the editors could answer.</param>
internal sealed record KillReport(
    KillPlan Plan, int Kills, IReadOnlyList<int> Moments, SeenPosts Posts, LaneReport Queue, long DigestItems, int Asked, TimeSpan Took)
{
    /// <summary>Every promise that was not kept, in words.</summary>
    public IReadOnlyList<string> Broken
    {
        get
        {
            var known = Queue.Blocked + Queue.Unknown + Queue.Cancelled;
            (bool IsKept, string Promise)[] promises =
            [
                (Kills == Plan.Kills, "the host is killed as often as planned"),
                (Posts.OutOfOrder == 0, "no post stands behind a later one"),
                (Posts.Seen >= Queue.Sent, "what is recorded as sent was seen"),
                (Queue.Rejected + Queue.Expired == 0, "nothing is given up"),
                .. Plan.Lane switch
                {
                    KilledLane.Instant => new (bool, string)[]
                    {
                        (Posts.Duplicates == 0, "no reader sees a story twice"),
                        (Posts.Unseen <= known, "who did not see it is blocked or in doubt"),
                        (DigestItems == Queue.Unknown, "what is in doubt waits for the reader's digest"),
                    },
                    KilledLane.Breaking =>
                    [
                        (Posts.Duplicates <= Queue.Resent, "only what was resent can be there twice"),
                        (Posts.Unseen <= known, "who did not see it is blocked or was in doubt twice"),
                    ],
                    _ =>
                    [
                        (Posts.Unseen == 0, "no channel lacks a post"),
                        (Posts.Duplicates == 0, "no channel has a post twice"),
                        (Queue.Unknown == 0, "no post stays in doubt"),
                    ],
                },
            ];
            return [.. promises.Where(promise => !promise.IsKept).Select(promise => promise.Promise)];
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Plan.Lane}: {Plan.Targets:N0} targets x {Plan.Stories:N0} posts, {Kills} kills (seed {Plan.Seed}, after {string.Join(' ', Moments)} outcomes), {Took.TotalSeconds:0} s
          chats: seen {Posts.Seen:N0}, unseen {Posts.Unseen:N0}, duplicates {Posts.Duplicates:N0}, out of order {Posts.OutOfOrder:N0}
          queue: sent {Queue.Sent:N0}, unknown {Queue.Unknown:N0}, blocked {Queue.Blocked:N0}, cancelled {Queue.Cancelled:N0}, resent {Queue.Resent:N0}, for digests {DigestItems:N0}, editors asked {Asked:N0}
          {(Broken.Count == 0 ? "every promise kept" : "NOT KEPT: " + string.Join("; ", Broken))}
        """);
}
