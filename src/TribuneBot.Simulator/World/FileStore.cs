using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace TribuneBot.Simulator.World;

/// <summary>Every file that was ever sent, by its file_id.</summary>
internal sealed class FileStore
{
    private readonly Dictionary<string, StoredFile> _byId = [];
    private readonly Dictionary<(long BotId, MediaKind Kind, string Url), StoredFile> _byUrl = [];
    private readonly Dictionary<string, StoredFile> _byPath = [];
    private int _last;

    internal StoredFile? Find(string fileId) => _byId.GetValueOrDefault(fileId);

    internal StoredFile? FindByPath(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The file at an address; the same as before when nothing new was fetched.</summary>
    internal StoredFile FromUrl(long botId, MediaKind kind, string url, byte[]? bytes = null, string? mimeType = null)
    {
        if (bytes is null && _byUrl.TryGetValue((botId, kind, url), out var known))
            return known;
        var name = kind == MediaKind.Photo ? null : Path.GetFileName(new Uri(url).LocalPath);
        return _byUrl[(botId, kind, url)] = Keep(Measured(New(kind) with { Url = url, FileName = name, Bytes = bytes, MimeType = mimeType, OwnerBotId = botId }));
    }

    internal StoredFile FromBytes(MediaKind kind, byte[] bytes, string? name, string? mimeType, long? ownerBotId = null) =>
        Keep(Measured(New(kind) with { Bytes = bytes, FileName = name, MimeType = mimeType, OwnerBotId = ownerBotId }));

    private static StoredFile Measured(StoredFile file) =>
        file.Bytes is { } bytes && ImageHeader.TryReadSize(bytes, out var width, out var height) ? file with { Width = width, Height = height } : file;

    private StoredFile Keep(StoredFile file)
    {
        _byPath[file.Path] = file;
        return _byId[file.FileId] = file;
    }

    private StoredFile New(MediaKind kind)
    {
        var number = (++_last).ToString("D12", CultureInfo.InvariantCulture);
        return new StoredFile(kind, MediaKinds.PrefixOf(kind) + Base64Url.EncodeToString(Encoding.ASCII.GetBytes("simulated-" + number)), "AQAD" + Base64Url.EncodeToString(Encoding.ASCII.GetBytes(number)));
    }
}
