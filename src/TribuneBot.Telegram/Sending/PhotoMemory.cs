namespace TribuneBot.Telegram.Sending;

/// <summary>Which photo on the web Telegram already has, so that it is fetched once and not per reader. Bounded: the oldest is forgotten.</summary>
internal sealed class PhotoMemory(int capacity = 1_000)
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, string> _fileIds = new(StringComparer.Ordinal);

    public string? FileIdOf(string url)
    {
        lock (_lock)
            return _fileIds.GetValueOrDefault(url);
    }

    public void Remember(string url, string fileId)
    {
        lock (_lock)
        {
            _fileIds[url] = fileId;
            if (_fileIds.Count > capacity)
                _fileIds.RemoveAt(0);
        }
    }

    public void Forget(string url)
    {
        lock (_lock)
            _fileIds.Remove(url);
    }
}
