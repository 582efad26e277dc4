using System.Text;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Text;

namespace TribuneBot.Simulator.Methods;

/// <summary>Reads a text with its parse mode or entities.</summary>
internal static class TextParameter
{
    /// <summary>Code points after parsing.</summary>
    internal const int LongestText = 4096;

    /// <summary>Code points after parsing.</summary>
    internal const int LongestCaption = 1024;

    /// <summary>Bytes before parsing.</summary>
    private const int LongestRaw = 32_768;

    /// <summary>The "text" of a call, parsed but not yet cleaned; what is wrong with its markup is found here.</summary>
    internal static FormattedText ReadText(CallParameters parameters)
    {
        var raw = parameters.Text("text");
        if (raw.Length == 0)
            throw ApiException.BadRequest("message text is empty");
        return Parse(raw, parameters.Text("parse_mode"), parameters.Json("entities", "can't parse entities JSON object"));
    }

    /// <summary>The "caption" of a call.</summary>
    internal static FormattedText ReadCaption(CallParameters parameters) => Parse(
        parameters.Text("caption"), parameters.Text("parse_mode"), parameters.Json("caption_entities", "can't parse caption entities JSON object"));

    internal static FormattedText Parse(string raw, string parseMode, JsonNode? entities)
    {
        if (raw.Length > LongestRaw / 4 && Encoding.UTF8.GetByteCount(raw) > LongestRaw)
            throw ApiException.BadRequest("text is too long");
        try
        {
            return MarkupText.Lower(parseMode.Trim()) switch
            {
                "" => new FormattedText(raw, entities is null ? [] : EntityReader.Read(entities, raw)),
                "none" => new FormattedText(raw, []),
                "html" => HtmlMarkup.Parse(raw),
                "markdownv2" => MarkdownV2Markup.Parse(raw),
                "markdown" => LegacyMarkdownMarkup.Parse(raw),
                _ => throw ApiException.BadRequest("unsupported parse_mode"),
            };
        }
        catch (MarkupException refusal)
        {
            throw ApiException.BadRequest("can't parse entities: " + refusal.Message);
        }
    }

    /// <summary>The text as the chat keeps it. Checked only when the chat is known to be fine, as Telegram does.</summary>
    internal static FormattedText KeepText(FormattedText parsed)
    {
        var kept = TextRules.Keep(parsed);
        if (TextCleaner.IsBlank(kept.Text))
            throw ApiException.BadRequest("text must be non-empty");
        return kept.CodePoints > LongestText ? throw ApiException.BadRequest("message is too long") : kept;
    }

    internal static FormattedText KeepCaption(FormattedText parsed)
    {
        if (parsed.IsEmpty)
            return parsed;
        var kept = TextRules.Keep(parsed);
        return kept.CodePoints > LongestCaption ? throw ApiException.BadRequest("message caption is too long") : kept;
    }
}
