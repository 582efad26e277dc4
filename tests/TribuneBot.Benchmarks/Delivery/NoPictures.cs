using TribuneBot.Core.Dispatch;

namespace TribuneBot.Benchmarks.Delivery;

/// <summary>The stories of a scenario have no pictures.</summary>
internal sealed class NoPictures : IImageSource
{
    public Task<byte[]?> FetchAsync(string url, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);
}
