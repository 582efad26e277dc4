using AngleSharp.Dom;

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>Tells what a browser does not show.</summary>
internal static class Visibility
{
    /// <summary>Text that a page folds away until it is asked for is a part of it; only longer pieces can be that. As <see cref="TextWeight"/> counts.</summary>
    private const int LongText = 500;

    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || HidesItself(element.GetAttribute("style")))
            return TextWeight.Of(element.TextContent) < LongText;

        return element.LocalName == "span" && element.ClassName is "sr-only" or "screen-reader-text" or "visually-hidden";
    }

    private static bool HidesItself(string? style)
    {
        if (string.IsNullOrEmpty(style))
            return false;

        var plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
