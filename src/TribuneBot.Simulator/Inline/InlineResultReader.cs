using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Methods;
using TribuneBot.Simulator.Text;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Inline;

/// <summary>One InlineQueryResult, of any kind, into what is shown and what is sent when it is chosen.</summary>
internal sealed class InlineResultReader(MethodCall call)
{
    internal (string Id, InlineResult Result, JsonObject Shown) Read(JsonNode? value)
    {
        var result = JsonFields.Of(value, "Inline query result must be an object");
        var type = result.RequiredText("type").ToLowerInvariant();
        var id = result.RequiredText("id");
        var content = Content(result, type == "article");
        var caption = TextParameter.KeepCaption(TextParameter.Parse(result.Text("caption"), result.Text("parse_mode"), result.Any("caption_entities")));
        result.Flag("show_caption_above_media");
        var keyboard = result.Object("reply_markup") is { } markup ? ReplyMarkup.Read(markup).Checked().Inline : null;
        var own = Own(type, result, caption);
        var shown = new JsonObject { ["id"] = id, ["type"] = type };
        foreach (var name in (string[])["title", "description", "thumbnail_url"])
            if (result.Text(name) is { Length: > 0 } text)
                shown[name] = text;
        return (id, new InlineResult(content ?? own ?? throw new FieldException("Input message content is not specified"), keyboard), shown);
    }

    private MessageContent? Content(JsonFields result, bool isRequired)
    {
        if (result.Object("input_message_content") is { } given)
            return InlineContent.Read(call, given) ?? (isRequired ? throw new FieldException("Input message content is not specified") : null);
        if (isRequired)
            result.RequiredText("message_text");
        return isRequired || result.Text("message_text").Length > 0 ? InlineContent.Text(result) : null;
    }

    /// <summary>What a result sends by itself; null for an article, which is nothing without its content.</summary>
    private MessageContent? Own(string type, JsonFields result, FormattedText caption)
    {
        switch (type)
        {
            case "article":
                Named(result, "ARTICLE_TITLE_EMPTY");
                return null;
            case "audio":
                Named(result, result.Text("audio_url").Length > 0 ? "AUDIO_TITLE_EMPTY" : null);
                return Medium(MediaKind.Audio, result, "audio", caption);
            case "contact": return InlineContent.Contact(result);
            case "document": return Document(result, caption);
            case "game": return Game(result.RequiredText("game_short_name"));
            case "gif": return Medium(MediaKind.Animation, result, "gif", caption);
            case "location":
                result.RequiredText("title");
                return InlineContent.Location(result);
            case "mpeg4_gif": return Medium(MediaKind.Animation, result, "mpeg4", caption);
            case "photo": return Photo(result, caption);
            case "sticker": return Medium(MediaKind.Sticker, result, "sticker", FormattedText.Empty);
            case "venue": return InlineContent.Venue(result);
            case "video":
                Named(result, "VIDEO_TITLE_EMPTY");
                if (result.Text("video_url").Length > 0)
                    result.RequiredText("mime_type");
                return Medium(MediaKind.Video, result, "video", caption);
            case "voice":
                result.RequiredText("title");
                return Medium(MediaKind.Voice, result, "voice", caption);
            default: throw new FieldException($"type \"{type}\" is unsupported for the inline query result");
        }
    }

    private static void Named(JsonFields result, string? refusal)
    {
        if (refusal is not null && result.RequiredText("title").Length == 0)
            throw ApiException.BadRequest(refusal);
    }

    private MediaContent Document(JsonFields result, FormattedText caption)
    {
        Named(result, "FILE_TITLE_EMPTY");
        // Only these two are fetched by address; other files must be on Telegram already.
        if (result.Text("document_url").Length > 0 && result.RequiredText("mime_type") is not ("application/pdf" or "application/zip"))
            throw ApiException.BadRequest("FILE_CONTENT_TYPE_INVALID");
        return Medium(MediaKind.Document, result, "document", caption);
    }

    private MediaContent Photo(JsonFields result, FormattedText caption)
    {
        if (result.Text("photo_url").Length > 0 && result.Text("thumbnail_url").Length == 0 && result.Text("thumb_url").Length == 0)
            throw ApiException.BadRequest("PHOTO_THUMB_URL_EMPTY");
        return Medium(MediaKind.Photo, result, "photo", caption);
    }

    private MediaContent Medium(MediaKind kind, JsonFields result, string prefix, FormattedText caption)
    {
        var source = kind == MediaKind.Sticker ? "" : result.Text(prefix + "_url");
        source = source.Length > 0 ? source : result.RequiredText(prefix + "_file_id");
        return new MediaContent(FileParameter.Resolve(call, kind, prefix, null, source), caption) { CaptionAbove = result.Flag("show_caption_above_media") };
    }

    private static ObjectContent Game(string name) =>
        new(new JsonObject { ["game"] = new JsonObject { ["title"] = name, ["description"] = "", ["photo"] = new JsonArray() } });
}
