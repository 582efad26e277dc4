namespace TribuneBot.Core.Dispatch;

/// <summary>Fetches a picture ourselves, where Telegram could not fetch it from its address.</summary>
public interface IImageSource
{
    /// <returns>Its bytes, at most 10 MB (what Telegram takes as a photo); null when it cannot be had.</returns>
    Task<byte[]?> FetchAsync(string url, CancellationToken cancellationToken);
}
