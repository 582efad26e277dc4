using System.Text.Json;

namespace TribuneBot.Simulator.Http;

/// <summary>Reads parameters from the query string and from a JSON, form or multipart body.</summary>
internal static class ParameterReader
{
    internal static async Task<CallParameters> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new Dictionary<string, UploadedFile>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Query)
            values[name] = value.ToString();
        if (HttpMethods.IsPost(request.Method))
        {
            if (request.HasFormContentType)
                await ReadFormAsync(request, values, files, cancellationToken);
            else if (request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) ?? false)
                await ReadJsonAsync(request.Body, values, cancellationToken);
        }

        return new CallParameters(values, files);
    }

    private static async Task ReadFormAsync(
        HttpRequest request, Dictionary<string, string> values, Dictionary<string, UploadedFile> files, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        foreach (var (name, value) in form)
            values[name] = value.ToString();
        foreach (var part in form.Files)
        {
            using var buffer = new MemoryStream();
            await part.CopyToAsync(buffer, cancellationToken);
            files[part.Name] = new UploadedFile(part.FileName, part.ContentType, buffer.ToArray());
        }
    }

    /// <summary>Adds the fields of a JSON object.</summary>
    /// <exception cref="ApiException">It is none.</exception>
    internal static async Task ReadJsonAsync(Stream body, Dictionary<string, string> values, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw ApiException.BadRequest("can't parse JSON object");
            // Even null is text to Telegram, which then cannot read it as what it wants.
            foreach (var property in document.RootElement.EnumerateObject())
                values[property.Name] = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText();
        }
        catch (JsonException)
        {
            throw ApiException.BadRequest("can't parse JSON object");
        }
    }
}
