using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>A file to send: uploaded, named by file_id, or an address. Addresses are kept, never fetched.</summary>
internal static class FileParameter
{
    private const string Attach = "attach://";
    private const int LargestPhoto = 10 * 1024 * 1024;
    private const int LargestFile = 50 * 1024 * 1024;

    /// <summary>Longest sum of a photo's width and height, in pixels.</summary>
    private const int LargestPerimeter = 10_000;

    private const int SteepestRatio = 20;

    internal static StoredFile Read(MethodCall call, MediaKind kind, string name) =>
        Resolve(call, kind, name, call.Parameters.File(name), call.Parameters.Text(name));

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
        var file = call.World.Files.FromBytes(kind, upload.Bytes, upload.FileName, ImageHeader.MimeTypeOf(upload.Bytes) ?? upload.MimeType);
        var (width, height) = (Math.Max(1, file.Width), Math.Max(1, file.Height));
        if (kind == MediaKind.Photo && (width + height > LargestPerimeter || width > height * SteepestRatio || height > width * SteepestRatio))
            throw ApiException.BadRequest("PHOTO_INVALID_DIMENSIONS");
        return file;
    }

    private static StoredFile FromUrl(MethodCall call, MediaKind kind, string value)
    {
        if (!Uri.TryCreate(value.Contains("://", StringComparison.Ordinal) ? value : "http://" + value, UriKind.Absolute, out var url))
            throw ApiException.BadRequest("invalid file HTTP URL specified: Wrong HTTP URL");
        if (url.Scheme is not ("http" or "https"))
            throw ApiException.BadRequest("invalid file HTTP URL specified: Unsupported URL protocol");
        return call.World.Files.FromUrl(kind, url.AbsoluteUri);
    }

    private static StoredFile Known(MethodCall call, MediaKind kind, string fileId)
    {
        var file = call.World.Files.Find(fileId) ?? throw ApiException.BadRequest("wrong remote file identifier specified: can't unserialize it. Wrong last symbol");
        return file.Kind == kind ? file : throw ApiException.BadRequest($"can't use file of type {file.Kind} as {kind}");
    }
}
