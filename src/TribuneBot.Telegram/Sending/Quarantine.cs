using Microsoft.Extensions.Logging;

namespace TribuneBot.Telegram.Sending;

/// <summary>
/// What Telegram would not take of a dispatch, which it would refuse for every reader again: the others get it without. In memory and bounded; after
/// a restart the first refusal teaches it anew.
/// </summary>
internal sealed class Quarantine(ILogger logger, int capacity = 256)
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<long, HashSet<ApiErrorKind>> _refused = [];

    /// <summary>Whether there is anything at all: the sending of most days never takes the lock.</summary>
    private volatile bool _isInUse;

    /// <summary>The shape without what was refused of its dispatch before.</summary>
    public PostShape Tame(PostPlace place, PostShape shape)
    {
        if (!_isInUse)
            return shape;

        lock (_lock)
        {
            return _refused.GetValueOrDefault(place.DispatchId) is { } kinds
                ? kinds.Where(kind => IsForAll(place, kind)).Aggregate(shape, (milder, kind) => milder.Without(kind) ?? milder)
                : shape;
        }
    }

    public void Note(PostPlace place, ApiErrorKind kind, string reason)
    {
        if (place.DispatchId == 0 || !IsForAll(place, kind))
            return;

        lock (_lock)
        {
            _isInUse = true;
            if (!_refused.TryGetValue(place.DispatchId, out var kinds))
                _refused[place.DispatchId] = kinds = [];
            if (!kinds.Add(kind))
                return;

            if (_refused.Count > capacity)
                _refused.RemoveAt(0);
        }

        logger.DispatchQuarantined(place.DispatchId, kind, reason);
    }

    /// <summary>Buttons of a channel are its own, and a picture has its own memory.</summary>
    private static bool IsForAll(PostPlace place, ApiErrorKind kind) =>
        kind is ApiErrorKind.Unparsable or ApiErrorKind.TooLong || (kind == ApiErrorKind.ButtonsRefused && place.IsPrivate);
}
