namespace TribuneBot.Storage.Dispatch;

/// <summary>How the delivery queue stands.</summary>
/// <param name="ParkedTargets">Closed to the bot; what waits for them waits on.</param>
/// <param name="PostsInDoubt">Channel posts that are being looked for, or that an editor was asked about.</param>
/// <param name="DigestItems">Stories that wait for readers' digests.</param>
public sealed record QueueReport(IReadOnlyList<LaneReport> Lanes, long ParkedTargets, long PostsInDoubt, long DigestItems);
