using TribuneBot.Core.Dispatch;

namespace TribuneBot.Ingest.Fetching;

/// <summary>Fetches a picture with the guards of every other fetch. A server that says it is something else is not believed to have one.</summary>
/// <param name="fetcher">Its limits are the picture's: at most 10 MB.</param>
public sealed class ImageFetcher(SourceFetcher fetcher) : IImageSource
{
    public async Task<byte[]?> FetchAsync(string url, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(url, etag: null, lastModified: null, cancellationToken) is FetchResult.Fetched { Bytes.Length: > 0 } found
        && IsImage(found.ContentType)
            ? found.Bytes
            : null;

    private static bool IsImage(string? contentType) =>
        contentType is null
        || contentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
        || contentType.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase);
}
