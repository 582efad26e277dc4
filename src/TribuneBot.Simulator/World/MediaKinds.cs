namespace TribuneBot.Simulator.World;

/// <summary>What differs from one kind of file to another.</summary>
internal static class MediaKinds
{
    /// <summary>The field of Message that holds such a file.</summary>
    internal static string FieldOf(MediaKind kind) => kind switch
    {
        MediaKind.Photo => "photo",
        MediaKind.Video => "video",
        MediaKind.Animation => "animation",
        MediaKind.Audio => "audio",
        MediaKind.Voice => "voice",
        MediaKind.Sticker => "sticker",
        _ => "document",
    };

    /// <summary>Beginning of its file_id.</summary>
    internal static string PrefixOf(MediaKind kind) => kind switch
    {
        MediaKind.Photo => "AgACAgIAAxkBAAI",
        MediaKind.Video => "BAACAgIAAxkBAAI",
        MediaKind.Animation => "CgACAgIAAxkBAAI",
        MediaKind.Audio => "CQACAgIAAxkBAAI",
        MediaKind.Voice => "AwACAgIAAxkBAAI",
        MediaKind.Sticker => "CAACAgIAAxkBAAI",
        _ => "BQACAgIAAxkBAAI",
    };

    /// <summary>Where getFile says that it lies.</summary>
    internal static string FolderOf(MediaKind kind) => kind switch
    {
        MediaKind.Photo => "photos/",
        MediaKind.Video => "videos/",
        MediaKind.Animation => "animations/",
        MediaKind.Audio => "music/",
        MediaKind.Voice => "voice/",
        MediaKind.Sticker => "stickers/",
        _ => "documents/",
    };

    /// <summary>Extension of the path, unless its own name has one.</summary>
    internal static string ExtensionOf(MediaKind kind) => kind switch
    {
        MediaKind.Photo => ".jpg",
        MediaKind.Video or MediaKind.Animation => ".mp4",
        MediaKind.Audio => ".mp3",
        MediaKind.Voice => ".oga",
        MediaKind.Sticker => ".webp",
        _ => "",
    };

    internal static bool HasSize(MediaKind kind) => kind is MediaKind.Photo or MediaKind.Video or MediaKind.Animation or MediaKind.Sticker;

    internal static bool HasDuration(MediaKind kind) => kind is MediaKind.Video or MediaKind.Animation or MediaKind.Audio or MediaKind.Voice;
}
