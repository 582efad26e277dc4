namespace TribuneBot.Ingest.Fetching;

/// <summary>Reads a body up to a limit; what is compressed counts at its full size.</summary>
internal static class LimitedBody
{
    private const int ChunkBytes = 32 * 1024;

    /// <returns>Null when the body is larger.</returns>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes)
            return null;

        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        int length;
        while ((length = await body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (read.Length + length > maxBytes)
                return null;

            await read.WriteAsync(chunk.AsMemory(0, length), cancellationToken);
        }

        return read.ToArray();
    }
}
