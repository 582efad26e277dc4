using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>A file that Telegram would keep: uploaded bytes, or an address that nobody fetches here.</summary>
internal sealed record StoredFile(MediaKind Kind, string FileId, string UniqueId)
{
    /// <summary>The bot that sent it, which alone may send it again; null for what people send.</summary>
    internal long? OwnerBotId { get; init; }

    internal byte[]? Bytes { get; init; }

    internal string? Url { get; init; }

    internal string? FileName { get; init; }

    internal string? MimeType { get; init; }

    /// <summary>Pixels; a stand-in of 1280 × 720 for files nobody has looked into.</summary>
    internal int Width { get; init; } = 1280;

    internal int Height { get; init; } = 720;

    internal string Path => MediaKinds.FolderOf(Kind) + UniqueId + Extension;

    private string Extension => Kind == MediaKind.Document ? System.IO.Path.GetExtension(FileName ?? "") : MediaKinds.ExtensionOf(Kind);

    internal JsonObject Json()
    {
        var json = new JsonObject { ["file_id"] = FileId, ["file_unique_id"] = UniqueId };
        if (Bytes is not null)
            json["file_size"] = Bytes.Length;
        if (MediaKinds.HasSize(Kind))
        {
            json["width"] = Width;
            json["height"] = Height;
        }

        if (MediaKinds.HasDuration(Kind))
            json["duration"] = 1;
        if (Kind is not (MediaKind.Photo or MediaKind.Sticker) && FileName is not null)
            json["file_name"] = FileName;
        if (Kind is not (MediaKind.Photo or MediaKind.Sticker) && MimeType is not null)
            json["mime_type"] = MimeType;
        if (Kind == MediaKind.Sticker)
            json["type"] = "regular";
        return json;
    }
}
