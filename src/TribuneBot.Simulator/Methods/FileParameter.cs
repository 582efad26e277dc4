using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>A file to send: uploaded, named by file_id, or an address. Addresses are kept, and fetched when they are loopback addresses and that is asked for.</summary>
internal static class FileParameter
{
    private const string Attach = "attach://";
    private const int LargestPhoto = 10 * 1024 * 1024;
    private const int LargestPhotoByAddress = 5 * 1024 * 1024;
    private const int LargestFile = 50 * 1024 * 1024;

    /// <summary>Longest sum of a photo's width and height, in pixels.</summary>
    private const int LargestPerimeter = 10_000;

    private const int SteepestRatio = 20;

    private static StoredFile Read(MethodCall call, MediaKind kind, string name) =>
        Resolve(call, kind, name, call.Parameters.File(name), call.Parameters.Text(name));

    /// <summary>Whether a value names a file at all: an upload that came along, a file_id or an address.</summary>
    internal static bool IsNamed(MethodCall call, string value) =>
        value.StartsWith(Attach, StringComparison.Ordinal) ? call.Parameters.File(value[Attach.Length..]) is not null : value.Length > 0;

    /// <summary>A parameter's file, to be looked at when the chat is known to be fine.</summary>
    internal static Func<StoredFile> Later(MethodCall call, MediaKind kind, string name)
    {
        if (call.Parameters.File(name) is null && !IsNamed(call, call.Parameters.Text(name)))
            throw ApiException.BadRequest($"there is no {name} in the request");
        return () => Read(call, kind, name);
    }

    /// <summary>The file that a value of InputMedia names.</summary>
    internal static StoredFile Resolve(MethodCall call, MediaKind kind, string name, UploadedFile? upload, string value)
    {
        if (upload is null && value.StartsWith(Attach, StringComparison.Ordinal))
        {
            upload = call.Parameters.File(value[Attach.Length..]);
            value = "";
        }

        if (upload is not null)
            return Upload(call, kind, upload);
        if (value.Length == 0)
            throw ApiException.BadRequest($"there is no {name} in the request");
        return value.Contains('.', StringComparison.Ordinal) ? FromUrl(call, kind, value) : Known(call, kind, value);
    }

    private static StoredFile Upload(MethodCall call, MediaKind kind, UploadedFile upload)
    {
        if (upload.Bytes.Length == 0)
            throw ApiException.BadRequest("file must be non-empty");
        if (upload.Bytes.Length > (kind == MediaKind.Photo ? LargestPhoto : LargestFile))
            throw kind == MediaKind.Photo
                ? ApiException.BadRequest($"file of size {upload.Bytes.Length} bytes is too big for a photo; the maximum size is {LargestPhoto} bytes")
                : new ApiException(413, "Request Entity Too Large");
        if (kind == MediaKind.Photo && !ImageHeader.IsImage(upload.Bytes))
            throw ApiException.BadRequest("IMAGE_PROCESS_FAILED");
        return Shaped(call.World.Files.FromBytes(kind, upload.Bytes, upload.FileName, ImageHeader.MimeTypeOf(upload.Bytes) ?? upload.MimeType, call.Bot.Id));
    }

    private static StoredFile Shaped(StoredFile file)
    {
        var (width, height) = (Math.Max(1, file.Width), Math.Max(1, file.Height));
        if (file.Kind == MediaKind.Photo && (width + height > LargestPerimeter || width > height * SteepestRatio || height > width * SteepestRatio))
            throw ApiException.BadRequest("PHOTO_INVALID_DIMENSIONS");
        return file;
    }

    private static StoredFile FromUrl(MethodCall call, MediaKind kind, string value)
    {
        if (!Uri.TryCreate(value.Contains("://", StringComparison.Ordinal) ? value : "http://" + value, UriKind.Absolute, out var url))
            throw ApiException.BadRequest("invalid file HTTP URL specified: Wrong HTTP URL");
        if (url.Scheme is not ("http" or "https"))
            throw ApiException.BadRequest("invalid file HTTP URL specified: Unsupported URL protocol");
        if (!HasPublicName(url))
            throw ApiException.BadRequest("wrong HTTP URL specified");
        var fetched = call.Parameters.Fetched.GetValueOrDefault(url.AbsoluteUri);
        if (fetched is not null)
            Check(kind, fetched);
        return Shaped(call.World.Files.FromUrl(call.Bot.Id, kind, url.AbsoluteUri, fetched?.Bytes, fetched?.MimeType));
    }

    // Telegram's servers fetch from the internet alone; "localhost" passes because a Simulator may fetch from there.
    private static bool HasPublicName(Uri url) => url.HostNameType != UriHostNameType.Dns || url.Host.Contains('.', StringComparison.Ordinal) || url.Host == "localhost";

    private static void Check(MediaKind kind, FetchedAddress fetched)
    {
        if (fetched.Bytes is null || (kind == MediaKind.Photo && fetched.Bytes.Length > LargestPhotoByAddress))
            throw ApiException.BadRequest("failed to get HTTP URL content");
        if (kind == MediaKind.Photo ? !ImageHeader.IsImage(fetched.Bytes) : fetched.MimeType == "text/html")
            throw ApiException.BadRequest("wrong type of the web page content");
    }

    private static StoredFile Known(MethodCall call, MediaKind kind, string fileId)
    {
        var file = call.World.Files.Find(fileId) ?? throw ApiException.BadRequest("wrong remote file identifier specified: can't unserialize it. Wrong last symbol");
        // A file_id is good for the bot that got it alone.
        if (file.OwnerBotId is { } owner && owner != call.Bot.Id)
            throw ApiException.BadRequest("wrong file identifier/HTTP URL specified");
        return file.Kind == kind ? file : throw ApiException.BadRequest($"can't use file of type {file.Kind} as {kind}");
    }
}
