namespace TribuneBot.Simulator.Http;

/// <summary>A method that a webhook calls in its answer to an update.</summary>
internal static class WebhookAnswer
{
    /// <summary>Bytes of an answer that are looked at.</summary>
    private const int Longest = 1024 * 1024;

    /// <summary>The method and its parameters; null when the answer calls none, or one that may not be called so.</summary>
    internal static async Task<(string Method, CallParameters Parameters)?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var type = content.Headers.ContentType?.MediaType ?? "";
        if (content.Headers.ContentLength is 0 or > Longest)
            return null;
        var read = new ParameterSet();
        Dictionary<string, string> values;
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        try
        {
            if (type.Contains("json", StringComparison.OrdinalIgnoreCase))
                await ParameterReader.ReadJsonAsync(body, read, cancellationToken);
            else if (type == "application/x-www-form-urlencoded")
                await ReadFormAsync(body, read, cancellationToken);
            values = read.Checked();
        }
        catch (ApiException)
        {
            // Whatever else a server writes under its 200 is none of Telegram's business.
            return null;
        }

        return values.Remove("method", out var method) && MayCall(method) ? (method, new CallParameters(values, [])) : null;
    }

    private static async Task ReadFormAsync(Stream body, ParameterSet values, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await body.CopyToAsync(buffer, cancellationToken);
        UrlEncoded.Read(buffer.ToArray(), values);
    }

    private static bool MayCall(string method) =>
        method.Length > 0 && !method.StartsWith("get", StringComparison.OrdinalIgnoreCase) && method.ToLowerInvariant() is not ("setwebhook" or "deletewebhook" or "close" or "logout");
}
