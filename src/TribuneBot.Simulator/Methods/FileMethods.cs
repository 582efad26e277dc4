using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Methods;

/// <summary>getFile.</summary>
internal static class FileMethods
{
    /// <summary>Bytes that the Bot API lets a bot download.</summary>
    private const int LargestDownload = 20 * 1024 * 1024;

    internal static MethodOutcome Get(MethodCall call)
    {
        if (!call.Parameters.Has("file_id"))
            throw ApiException.BadRequest("file_id not specified");
        var file = call.World.Files.Find(call.Parameters.Text("file_id")) ?? throw ApiException.BadRequest("invalid file_id");
        if (file.Bytes is { Length: > LargestDownload })
            throw ApiException.BadRequest("file is too big");
        var json = new JsonObject { ["file_id"] = file.FileId, ["file_unique_id"] = file.UniqueId };
        // A file that came as an address was never fetched, so there is nothing to download.
        if (file.Bytes is null)
            throw ApiException.BadRequest("wrong file_id or the file is temporarily unavailable");
        json["file_size"] = file.Bytes.Length;
        json["file_path"] = file.Path;
        return json;
    }
}
