namespace TribuneBot.Core.Dispatch.Pacing;

/// <summary>Tells one chat's flood from everybody's: several distinct chats within one second.</summary>
internal sealed class FloodWatch(int chatsToHoldAll)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Dictionary<long, Flood> _recent = [];

    /// <returns>
    /// How long everyone must wait; null when only this chat must. The shortest of their waits is what the chats have in common; a longer one is that
    /// chat's own.
    /// </returns>
    public TimeSpan? Note(long chatId, TimeSpan retryAfter, TimeSpan now)
    {
        foreach (var old in _recent.Where(entry => entry.Value.At <= now - Second).Select(entry => entry.Key).ToList())
            _recent.Remove(old);

        _recent[chatId] = new Flood(now, retryAfter);
        if (_recent.Count < chatsToHoldAll)
            return null;

        var common = _recent.Values.Min(flood => flood.RetryAfter);
        _recent.Clear();
        return common;
    }

    private readonly record struct Flood(TimeSpan At, TimeSpan RetryAfter);
}
