using Telegram.Bot.Types;
using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Sending;

/// <summary>
/// The ways in which one post's picture is tried, in this order: by the id Telegram keeps it under, by its address, by its bytes. The last two
/// only by one post at a time for each picture.
/// </summary>
internal sealed class PictureTries(PostPhoto photo, PhotoMemory memory, PhotoQueue queue, IImageSource images) : IDisposable
{
    private const int MostIds = 2;

    private IDisposable? _turn;
    private string? _fileId;
    private string? _refusedId;
    private int _refusedIds;
    private bool _wasAddressRefused;
    private bool _wereBytesRefused;

    /// <summary>Telegram refused it in every form lately.</summary>
    public bool IsHopeless => memory.IsHopeless(photo.Source);

    /// <returns>Null when no way is left: the post goes without its picture.</returns>
    public async Task<InputFile?> NextAsync(CancellationToken cancellationToken)
    {
        if (photo.IsFileId)
            return _wasAddressRefused ? null : InputFile.FromFileId(photo.Source);

        if (await KnownIdAsync(cancellationToken) is { } id)
            return InputFile.FromFileId(_fileId = id);

        if (!_wasAddressRefused)
            return InputFile.FromUri(photo.Source);

        if (_wereBytesRefused || await images.FetchAsync(photo.Source, cancellationToken) is not { } bytes)
            return null;

        _wereBytesRefused = true;
        return InputFile.FromStream(new MemoryStream(bytes), "photo.jpg");
    }

    /// <summary>Telegram would not take what <see cref="NextAsync"/> gave last.</summary>
    public async Task RefusedAsync()
    {
        if (_fileId is null)
        {
            _wasAddressRefused = true;
            return;
        }

        await memory.ForgetAsync(photo.Source, _fileId);
        (_refusedId, _fileId) = (_fileId, null);
        _refusedIds++;
    }

    /// <summary>Nothing of it was taken: the other readers are spared the tries.</summary>
    public void GiveUp() => memory.GiveUp(photo.Source);

    /// <summary>The message was posted; Telegram's largest size of its photo is the one worth keeping.</summary>
    public async Task TakenAsync(PhotoSize[]? sizes)
    {
        if (!photo.IsFileId && _fileId is null && sizes is [.., var largest])
            await memory.RememberAsync(photo.Source, largest.FileId);
    }

    public void Dispose() => _turn?.Dispose();

    private async Task<string?> KnownIdAsync(CancellationToken cancellationToken)
    {
        if (Usable(memory.FileIdOf(photo.Source)) is { } atHand)
            return atHand;

        if (_turn is not null)
            return null;

        _turn = await queue.EnterAsync(photo.Source, cancellationToken);
        if (Usable(await memory.FindAsync(photo.Source, cancellationToken)) is not { } learned)
            return null;

        // Somebody else has uploaded it meanwhile: whoever waits behind need not wait for this message.
        _turn.Dispose();
        _turn = null;
        return learned;
    }

    private string? Usable(string? fileId) => fileId == _refusedId || _refusedIds == MostIds ? null : fileId;
}
