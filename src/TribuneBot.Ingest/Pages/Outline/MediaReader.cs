using AngleSharp.Dom;

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>Reads pictures, videos and embedded documents.</summary>
internal static class MediaReader
{
    /// <summary>Smaller pictures are icons and counters. Pixels.</summary>
    private const int SmallestPicture = 100;

    /// <summary>Where a picture that is loaded late keeps its address, the first that is there.</summary>
    private static readonly string[] PictureAddresses = ["data-src", "data-original", "data-lazy-src", "data-srcset", "src", "srcset"];

    /// <summary>Addresses with these are players.</summary>
    private static readonly string[] Players = ["youtube.", "youtu.be", "vimeo.", "dailymotion.", "rutube.", "/video", "player."];

    /// <summary>Addresses with these are advertisements, counters and buttons.</summary>
    private static readonly string[] Unwanted =
        ["about:", "javascript:", "doubleclick", "googlesyndication", "googletagmanager", "adservice", "/ads", "ads.", "analytics", "plugins/like", "plugins/share", "disqus", "recaptcha", "newsletter"];

    /// <returns>Null for all other elements, and for what has no address.</returns>
    public static (LineKind Kind, string Address)? Read(IElement element) => element.LocalName switch
    {
        "img" or "amp-img" => Picture(element) is { } picture ? (LineKind.Image, picture) : null,
        "video" or "amp-video" => (element.GetAttribute("src") ?? element.QuerySelector("source[src]")?.GetAttribute("src")) is { Length: > 0 } video
            ? (LineKind.Video, video)
            : null,
        "iframe" => Frame(element.GetAttribute("src") ?? element.GetAttribute("data-src")),
        _ => null,
    };

    private static string? Picture(IElement element)
    {
        if (IsSmall(element.GetAttribute("width")) || IsSmall(element.GetAttribute("height")))
            return null;

        var written = PictureAddresses.Select(element.GetAttribute)
            .FirstOrDefault(address => !string.IsNullOrWhiteSpace(address) && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase));
        return written?.Trim().Split(' ', ',')[0];
    }

    private static (LineKind Kind, string Address)? Frame(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || Array.Exists(Unwanted, part => address.Contains(part, StringComparison.OrdinalIgnoreCase)))
            return null;

        return (Array.Exists(Players, player => address.Contains(player, StringComparison.OrdinalIgnoreCase)) ? LineKind.Video : LineKind.Embed, address);
    }

    private static bool IsSmall(string? size) => int.TryParse(size, out var pixels) && pixels < SmallestPicture;
}
