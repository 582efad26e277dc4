using System.Buffers;
using TribuneBot.Ingest.Pages;

namespace TribuneBot.Ingest.Importing;

/// <summary>Tells what a document is by its content; a file's name is only heard where the content leaves it open.</summary>
internal static class ContentKindDetector
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");
    private static readonly string[] FeedRoots = ["rss", "feed", "rdf:rdf", "channel"];

    /// <param name="name">File name or address; may be empty.</param>
    public static ContentKind Detect(string text, string name)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.IsEmpty)
            return ContentKind.Unknown;
        if (start[0] == '{')
            return ContentKind.JsonLines;
        if (start[0] != '<')
            return CapturedPageReader.Recognises(text) ? ContentKind.CapturedPage : ContentKind.Unknown;

        var root = RootName(start);
        if (FeedRoots.Contains(root, StringComparer.OrdinalIgnoreCase))
            return ContentKind.Feed;

        return root.Equals("html", StringComparison.OrdinalIgnoreCase) || !HasXmlName(name) ? ContentKind.HtmlPage : ContentKind.Feed;
    }

    /// <summary>The name of the first element, past declaration, comments, instructions and document type.</summary>
    private static string RootName(ReadOnlySpan<char> text)
    {
        while (text.Length > 1 && text[0] == '<' && text[1] is '?' or '!')
        {
            var end = text.StartsWith("<!--", StringComparison.Ordinal) ? text.IndexOf("-->", StringComparison.Ordinal) + 2
                : IsHtmlDocumentType(text) ? -1
                : EndOfDeclaration(text);
            if (end < 2)
                return IsHtmlDocumentType(text) ? "html" : "";

            text = text[(end + 1)..].TrimStart();
        }

        if (text.IsEmpty || text[0] != '<')
            return "";

        var length = text[1..].IndexOfAny(NameEnds);
        return text[1..(length < 0 ? text.Length : length + 1)].ToString();
    }

    private static bool IsHtmlDocumentType(ReadOnlySpan<char> text) =>
        text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase);

    /// <summary>A document type may hold declarations in brackets.</summary>
    private static int EndOfDeclaration(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('>');
        var bracket = text.IndexOf('[');
        return bracket >= 0 && bracket < end && text.IndexOf("]>", StringComparison.Ordinal) is > 0 and var close ? close + 1 : end;
    }

    private static bool HasXmlName(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rss", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".atom", StringComparison.OrdinalIgnoreCase);
}
