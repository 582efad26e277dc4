namespace TribuneBot.Simulator.World;

/// <summary>Button presses that wait for their answer.</summary>
internal sealed class CallbackBook
{
    /// <summary>After this Telegram calls a query too old, whether answered or not.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(150);

    private readonly Dictionary<string, Callback> _open = [];
    private long _last = 4_300_000_000_000;

    internal Callback Open(Bot bot, long personId, DateTimeOffset now)
    {
        foreach (var stale in _open.Where(entry => entry.Value.At + Lifetime <= now).Select(static entry => entry.Key).ToList())
            Forget(stale);
        var callback = new Callback((++_last).ToString(System.Globalization.CultureInfo.InvariantCulture), bot, personId, now);
        return _open[callback.Id] = callback;
    }

    /// <summary>The press, if it is this bot's, young enough and not answered; it is answered from now on.</summary>
    internal Callback? Take(string id, Bot bot, DateTimeOffset now)
    {
        if (!_open.TryGetValue(id, out var callback) || callback.Bot != bot || callback.At + Lifetime <= now)
            return null;
        _open.Remove(id);
        return callback;
    }

    private void Forget(string id)
    {
        if (_open.Remove(id, out var callback))
            callback.Answer(null);
    }
}
