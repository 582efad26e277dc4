using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.Http;

/// <summary>Writes answers as Telegram does.</summary>
internal static class ApiResponse
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] Success(JsonNode result, string? description = null)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("ok", true);
            writer.WritePropertyName("result");
            result.WriteTo(writer);
            if (description is not null)
                writer.WriteString("description", description);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    internal static byte[] Failure(ApiException refusal)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("ok", false);
            writer.WriteNumber("error_code", refusal.Code);
            writer.WriteString("description", refusal.Message);
            if (refusal.RetryAfter is not null || refusal.MigrateToChatId is not null)
                WriteParameters(writer, refusal);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteParameters(Utf8JsonWriter writer, ApiException refusal)
    {
        writer.WriteStartObject("parameters");
        if (refusal.RetryAfter is { } seconds)
            writer.WriteNumber("retry_after", seconds);
        if (refusal.MigrateToChatId is { } chat)
            writer.WriteNumber("migrate_to_chat_id", chat);
        writer.WriteEndObject();
    }
}
