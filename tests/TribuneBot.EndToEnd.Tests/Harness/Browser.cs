using Microsoft.Playwright;

namespace TribuneBot.EndToEnd.Tests.Harness;

/// <summary>The windows that one test opens in the shared browser; they close with the test.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly IBrowser _browser;
    private readonly List<IBrowserContext> _contexts = [];

    private Browser(IBrowser browser) => _browser = browser;

    /// <summary>Skips the test, in plain words, where there is no Chromium.</summary>
    public static async Task<Browser> StartAsync()
    {
        var chromium = await TestContext.Current.GetFixture<SharedChromium>();
        var browser = chromium is null ? null : await chromium.FindAsync();
        Assert.SkipWhen(browser is null, "No Chromium is installed here (Debian: apt-get install chromium).");
        return new Browser(browser!);
    }

    /// <summary>Opens an address in a window of its own, with storage of its own.</summary>
    public async Task<IPage> OpenAsync(Uri address, int width = 1280, int height = 860, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout((float)Conversation.Patience.TotalMilliseconds);
        await page.GotoAsync(address.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.DisposeAsync();
    }
}
