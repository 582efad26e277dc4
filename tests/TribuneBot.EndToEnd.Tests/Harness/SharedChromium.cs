using Microsoft.Playwright;
using TribuneBot.EndToEnd.Tests.Harness;

[assembly: AssemblyFixture(typeof(SharedChromium))]

namespace TribuneBot.EndToEnd.Tests.Harness;

/// <summary>Debian's Chromium, kept offline and started once for all tests. Playwright cannot bring its own browser where only a package registry is reached.</summary>
public sealed class SharedChromium : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly SemaphoreSlim _gate = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser, started by the first test that wants it; null where none is installed.</summary>
    public async Task<IBrowser?> FindAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _browser ??= Array.Find(Places, File.Exists) is { } executable ? await StartAsync(executable) : null;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _gate.Dispose();
    }

    private async Task<IBrowser> StartAsync(string executable)
    {
        Assertions.SetDefaultExpectTimeout((float)Conversation.Patience.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }
}
