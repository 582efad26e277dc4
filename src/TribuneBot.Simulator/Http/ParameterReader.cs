using System.Buffers;
using System.Text;
using System.Text.Json;

namespace TribuneBot.Simulator.Http;

/// <summary>Reads parameters from the query string and from a JSON, form or multipart body. Of two with one name the first counts.</summary>
internal static class ParameterReader
{
    internal static async Task<CallParameters> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var values = new ParameterSet();
        var files = new Dictionary<string, UploadedFile>(StringComparer.Ordinal);
        if (request.QueryString is { HasValue: true, Value: { } query })
            UrlEncoded.Read(Encoding.UTF8.GetBytes(query[1..]), values);
        if (HttpMethods.IsPost(request.Method))
        {
            if (IsUrlEncoded(request.ContentType))
                await ReadUrlEncodedAsync(request, values, cancellationToken);
            else if (request.HasFormContentType)
                await ReadMultipartAsync(request, values, files, cancellationToken);
            else if (request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) ?? false)
                await ReadJsonAsync(request.Body, values, cancellationToken);
        }

        return new CallParameters(values.Checked(), files);
    }

    private static bool IsUrlEncoded(string? contentType) => contentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ?? false;

    private static async Task ReadUrlEncodedAsync(HttpRequest request, ParameterSet values, CancellationToken cancellationToken)
    {
        while (true)
        {
            var body = await request.BodyReader.ReadAsync(cancellationToken);
            if (body.IsCompleted)
            {
                UrlEncoded.Read(body.Buffer.ToArray(), values);
                request.BodyReader.AdvanceTo(body.Buffer.End);
                return;
            }

            request.BodyReader.AdvanceTo(body.Buffer.Start, body.Buffer.End);
        }
    }

    private static async Task ReadMultipartAsync(HttpRequest request, ParameterSet values, Dictionary<string, UploadedFile> files, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        foreach (var (name, value) in form)
            values.Add(name, value[0] ?? "");
        foreach (var part in form.Files)
        {
            using var buffer = new MemoryStream();
            await part.CopyToAsync(buffer, cancellationToken);
            files[part.Name] = new UploadedFile(part.FileName, part.ContentType, buffer.ToArray());
        }
    }

    /// <summary>Adds the fields of a JSON object.</summary>
    /// <exception cref="ApiException">It is none.</exception>
    internal static async Task ReadJsonAsync(Stream body, ParameterSet values, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw ApiException.BadRequest("can't parse JSON object");
            // Even null is text to Telegram, which then cannot read it as what it wants.
            foreach (var property in document.RootElement.EnumerateObject())
                values.Add(property.Name, JsonText.Read(property.Value));
        }
        catch (JsonException)
        {
            throw ApiException.BadRequest("can't parse JSON object");
        }
    }
}
