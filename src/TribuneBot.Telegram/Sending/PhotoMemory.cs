namespace TribuneBot.Telegram.Sending;

/// <summary>Which photo on the web Telegram already has, so that it is fetched once and not per reader. Bounded: the oldest is forgotten.</summary>
internal sealed class PhotoMemory(int capacity = 1_000)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _fileIds = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public string? FileIdOf(string url)
    {
        lock (_lock)
            return _fileIds.GetValueOrDefault(url);
    }

    public void Remember(string url, string fileId)
    {
        lock (_lock)
        {
            if (!_fileIds.ContainsKey(url))
                _order.Enqueue(url);
            _fileIds[url] = fileId;

            while (_order.Count > capacity)
                _fileIds.Remove(_order.Dequeue());
        }
    }

    public void Forget(string url)
    {
        lock (_lock)
            _fileIds.Remove(url);
    }
}
