using System.Text.Json;
using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Dates;

namespace TribuneBot.Ingest.JsonLines;

/// <summary>
/// Reads one line <c>{"url","title","text","published","language","topics"}</c>; <c>"lead"</c> is understood too, other fields are passed
/// over. A title or a text is required.
/// </summary>
internal static class JsonLineReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, MaxDepth = 16 };

    /// <param name="zone">The zone of times that carry none.</param>
    /// <returns>The draft, or one sentence that says what is wrong; an empty sentence when the line is no JSON object.</returns>
    public static (ArticleDraft? Draft, string Fault) Read(ReadOnlyMemory<byte> line, TimeZoneInfo zone)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement, zone) : (null, "");
        }
        catch (JsonException)
        {
            return (null, "");
        }
    }

    private static (ArticleDraft? Draft, string Fault) Read(JsonElement line, TimeZoneInfo zone)
    {
        var fields = new JsonFields(line);
        var (title, hasVideo) = TitleMark.Strip(PlainText.OneLine(fields.Text("title") ?? ""));
        var published = fields.Text("published");
        var url = fields.Text("url");
        var draft = new ArticleDraft
        {
            Title = title,
            HasVideo = hasVideo,
            Lead = PlainText.OneLine(fields.Text("lead") ?? ""),
            Text = PlainText.Paragraphs(fields.Text("text") ?? ""),
            Url = url,
            Published = TimeReader.Read(published)?.InZone(zone),
            Language = fields.Text("language")?.ToLowerInvariant(),
            TopicIds = fields.Texts("topics"),
        };

        var fault = fields.Fault
            ?? (title.Length == 0 && draft.Text.Length == 0 ? "\"title\" and \"text\" are missing or empty." : null)
            ?? (url is not null && !IsWebAddress(url) ? "\"url\" is not an http or https address." : null)
            ?? (published is not null && draft.Published is null ? "\"published\" is not a date and time, such as 2021-06-02T18:53:00Z." : null)
            ?? (draft.Language is { Length: not 2 } ? "\"language\" is not a two-letter code, such as en." : null);
        return fault is null ? (draft, "") : (null, fault);
    }

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");
}
