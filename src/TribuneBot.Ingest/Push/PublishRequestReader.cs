using System.Text.Json;
using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.JsonLines;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Push;

/// <summary>Reads the body of a publish request; its fields are told in docs/operations.md.</summary>
internal static class PublishRequestReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    private static readonly Dictionary<string, PublishAction> Actions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["publish"] = PublishAction.Publish,
        ["create"] = PublishAction.Publish,
        ["update"] = PublishAction.Publish,
        ["withdraw"] = PublishAction.Withdraw,
    };

    /// <param name="zone">The zone of times that carry none.</param>
    /// <returns>The request, or one sentence that says what is wrong.</returns>
    public static (PublishRequest? Request, string Fault) Read(ReadOnlyMemory<byte> body, TimeZoneInfo zone)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement, zone)
                : (null, "The body is not a JSON object.");
        }
        catch (JsonException)
        {
            return (null, "The body is not JSON.");
        }
    }

    private static (PublishRequest? Request, string Fault) Read(JsonElement body, TimeZoneInfo zone)
    {
        var fields = new JsonFields(body);
        if (!Actions.TryGetValue(fields.Text("action") ?? "publish", out var action))
            return (null, "\"action\" is not one of create, update, withdraw.");

        var draft = Draft(fields, zone);
        var announce = !body.TryGetProperty("announce", out var said) || said.ValueKind != JsonValueKind.False;
        var fault = fields.Fault ?? FaultOf(action, draft, fields);
        return fault is null ? (new PublishRequest(action, draft, announce), "") : (null, fault);
    }

    private static ArticleDraft Draft(JsonFields fields, TimeZoneInfo zone)
    {
        var (title, hasVideo) = TitleMark.Strip(PlainText.OneLine(fields.Text("title") ?? ""));
        var html = fields.Text("html");
        return new ArticleDraft
        {
            Title = title,
            HasVideo = hasVideo,
            Lead = PlainText.OneLine(fields.Text("lead") ?? ""),
            Text = html is null ? PlainText.Paragraphs(fields.Text("text") ?? "") : HtmlText.Paragraphs(html),
            Url = fields.Text("url"),
            FeedId = fields.Text("id"),
            Published = TimeReader.Read(fields.Text("published"))?.InZone(zone),
            Updated = TimeReader.Read(fields.Text("updated"))?.InZone(zone),
            Language = fields.Text("language")?.ToLowerInvariant(),
            Author = fields.Text("author"),
            Agency = fields.Text("agency"),
            ImageUrl = Addresses.Resolve(fields.Text("image"), null),
            Categories = fields.Texts("categories"),
            TopicIds = fields.Texts("topics"),
        };
    }

    private static string? FaultOf(PublishAction action, ArticleDraft draft, JsonFields fields)
    {
        if (draft.Url is null)
            return "\"url\" is missing: the article's address, by which it is recognised.";
        if (Addresses.Absolute(draft.Url) is null)
            return "\"url\" is not an http or https address.";
        if (action == PublishAction.Withdraw)
            return null;
        if (draft.Title.Length == 0)
            return "\"title\" is missing or empty.";
        if (fields.Text("published") is not null && draft.Published is null)
            return "\"published\" is not a date and time, such as 2026-06-02T18:53:00Z.";
        if (draft.Language is { Length: not 2 })
            return "\"language\" is not a two-letter code, such as en.";

        return fields.Text("image") is not null && draft.ImageUrl is null ? "\"image\" is not an http or https address." : null;
    }
}
