using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Dispatch;
using TribuneBot.Fakes;
using TribuneBot.Telegram.Sending;

namespace TribuneBot.Tests.Telegram.Sending;

public sealed class PhotoMemoryTests : IDisposable
{
    private readonly LogLines _log = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly IKnownFiles _known;
    private readonly PhotoMemory _photos;

    public PhotoMemoryTests()
    {
        _known = new InMemoryTribune(_clock).KnownFiles;
        _photos = new PhotoMemory(_known, _clock, _log, capacity: 2);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task The_oldest_photo_leaves_the_memory_first_and_stays_stored()
    {
        await _photos.RememberAsync("a", "1");
        await _photos.RememberAsync("b", "2");
        await _photos.RememberAsync("a", "3");
        await _photos.RememberAsync("c", "4");

        Assert.Equal((null, "2", "4"), (_photos.FileIdOf("a"), _photos.FileIdOf("b"), _photos.FileIdOf("c")));
        Assert.Equal("3", await _photos.FindAsync("a", Ct));
    }

    [Fact]
    public async Task A_photo_is_forgotten_by_the_id_that_was_refused_and_no_newer_one()
    {
        await _photos.RememberAsync("a", "1");
        await _photos.RememberAsync("a", "2");

        await _photos.ForgetAsync("a", "1");
        Assert.Equal("2", await _known.FindAsync("a", Ct));

        await _photos.ForgetAsync("a", "2");
        Assert.Null(await _photos.FindAsync("a", Ct));
    }

    [Fact]
    public async Task A_store_that_fails_is_logged_and_the_id_kept_at_hand()
    {
        var photos = new PhotoMemory(new BrokenFiles(), _clock, _log);

        await photos.RememberAsync("a", "1");

        Assert.Equal("1", photos.FileIdOf("a"));
        Assert.Null(await photos.FindAsync("b", Ct));
        Assert.Equal([LogLevel.Warning, LogLevel.Warning], _log.All.Select(line => line.Level));
    }

    private sealed class BrokenFiles : IKnownFiles
    {
        public Task<string?> FindAsync(string source, CancellationToken cancellationToken) => throw new IOException("The disk is full.");

        public Task RememberAsync(string source, string fileId, CancellationToken cancellationToken) => throw new IOException("The disk is full.");

        public Task ForgetAsync(string source, CancellationToken cancellationToken) => throw new IOException("The disk is full.");
    }
}
