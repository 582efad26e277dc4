using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace TribuneBot.Simulator.World;

/// <summary>Every file that was ever sent, by its file_id.</summary>
internal sealed class FileStore
{
    private readonly Dictionary<string, StoredFile> _byId = [];
    private readonly Dictionary<(MediaKind Kind, string Url), StoredFile> _byUrl = [];
    private readonly Dictionary<string, StoredFile> _byPath = [];
    private int _last;

    internal StoredFile? Find(string fileId) => _byId.GetValueOrDefault(fileId);

    internal StoredFile? FindByPath(string path) => _byPath.GetValueOrDefault(path);

    internal StoredFile FromUrl(MediaKind kind, string url)
    {
        if (!_byUrl.TryGetValue((kind, url), out var file))
            _byUrl[(kind, url)] = file = Keep(New(kind) with { Url = url, FileName = kind == MediaKind.Photo ? null : Path.GetFileName(new Uri(url).LocalPath) });
        return file;
    }

    internal StoredFile FromBytes(MediaKind kind, byte[] bytes, string? name, string? mimeType)
    {
        var file = New(kind) with { Bytes = bytes, FileName = name, MimeType = mimeType };
        return Keep(ImageHeader.TryReadSize(bytes, out var width, out var height) ? file with { Width = width, Height = height } : file);
    }

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
