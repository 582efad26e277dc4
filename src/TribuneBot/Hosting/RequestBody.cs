namespace TribuneBot.Hosting;

/// <summary>Reads the body of a request up to a limit.</summary>
internal static class RequestBody
{
    /// <returns>Null when it is larger.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maxBytes)
    {
        if (request.ContentLength > maxBytes)
            return null;

        using var read = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int length;
        while ((length = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0)
        {
            if (read.Length + length > maxBytes)
                return null;

            await read.WriteAsync(chunk.AsMemory(0, length), request.HttpContext.RequestAborted);
        }

        return read.ToArray();
    }
}
