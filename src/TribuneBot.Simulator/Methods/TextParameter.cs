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
        return Parse(raw, parameters.Text("parse_mode"), parameters.JsonOrNull("entities"));
    }

    /// <summary>The "caption" of a call.</summary>
    internal static FormattedText ReadCaption(CallParameters parameters) =>
        Parse(parameters.Text("caption"), parameters.Text("parse_mode"), parameters.JsonOrNull("caption_entities"));

    /// <summary>Markup wins over entities. Entities that are no array count as none.</summary>
    internal static FormattedText Parse(string raw, string parseMode, JsonNode? entities)
    {
        if (raw.Length > LongestRaw / 4 && Encoding.UTF8.GetByteCount(raw) > LongestRaw)
            throw ApiException.BadRequest("text is too long");
        var mode = raw.Length == 0 ? "" : MarkupText.Lower(parseMode);
        if (mode is "" or "none")
            return new FormattedText(raw, entities is JsonArray array ? EntityReader.Read(array) : []);
        try
        {
            return mode switch
            {
                "html" => HtmlMarkup.Parse(Checked(raw)),
                "markdownv2" => MarkdownV2Markup.Parse(Checked(raw)),
                "markdown" => LegacyMarkdownMarkup.Parse(Checked(raw)),
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
        var kept = KeepNonEmpty(parsed);
        return kept.CodePoints > LongestText ? throw ApiException.BadRequest("message is too long") : kept;
    }

    /// <summary>The text as the chat keeps it, however long.</summary>
    internal static FormattedText KeepNonEmpty(FormattedText parsed)
    {
        var kept = Keep(parsed);
        return TextCleaner.IsBlank(kept.Text) ? throw ApiException.BadRequest("text must be non-empty") : kept;
    }

    internal static FormattedText KeepCaption(FormattedText parsed)
    {
        var kept = Keep(parsed);
        return kept.CodePoints > LongestCaption ? throw ApiException.BadRequest("message caption is too long") : kept;
    }

    /// <summary>The text as the chat keeps it, however long, and if nothing is left of it.</summary>
    internal static FormattedText Keep(FormattedText parsed)
    {
        try
        {
            return parsed.IsEmpty && parsed.Entities.Count == 0 ? parsed : TextRules.Keep(parsed);
        }
        catch (TextRefusedException refusal)
        {
            throw ApiException.BadRequest(refusal.Message);
        }
    }

    private static string Checked(string raw) => Unicode.IsWellFormed(raw) ? raw : throw ApiException.BadRequest("text must be encoded in UTF-8");
}
