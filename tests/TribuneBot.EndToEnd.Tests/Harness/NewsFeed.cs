using System.Net;
using System.Security;
using System.Text;

namespace TribuneBot.EndToEnd.Tests.Harness;

/// <summary>A newsroom's RSS feed on loopback, to which a test adds stories.</summary>
internal sealed class NewsFeed : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _items = [];
    private readonly Lock _lock = new();
    private readonly Task _serving;

    public NewsFeed()
    {
        var port = FreePort.Next();
        Address = new Uri($"http://127.0.0.1:{port}/feed.xml");
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>The WebSub hub it names, or null.</summary>
    public Uri? Hub { get; set; }

    /// <summary>How often the feed was asked for.</summary>
    public int Requests { get; private set; }

    public void Add(string slug, string title, string category, DateTimeOffset published, string lead = "The crew led from the first stroke.")
    {
        var item = Item(slug, slug, title, category, published, lead);
        lock (_lock)
            _items.Insert(0, item);
    }

    /// <summary>Puts another item in the place of one, under the same guid and perhaps another address.</summary>
    /// <param name="guid">The slug it was added with.</param>
    public void Change(string guid, string slug, string title, string category, DateTimeOffset published, string lead)
    {
        var changed = Item(guid, slug, title, category, published, lead);
        lock (_lock)
            _items[_items.FindIndex(item => item.Contains($">{guid}</guid>", StringComparison.Ordinal))] = changed;
    }

    /// <summary>The document as it stands, which a hub would deliver.</summary>
    public byte[] Read() => Document();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _listener.Close();
        _stop.Dispose();
    }

    private string Item(string guid, string slug, string title, string category, DateTimeOffset published, string lead) => $"""
        <item>
          <title>{SecurityElement.Escape(title)}</title>
          <link>{new Uri(Address, "/en/" + slug)}</link>
          <guid isPermaLink="false">{guid}</guid>
          <category>{SecurityElement.Escape(category)}</category>
          <pubDate>{published:R}</pubDate>
          <description>{SecurityElement.Escape(lead)}</description>
        </item>
        """;

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                Requests++;
                context.Response.ContentType = "application/rss+xml; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(Document(), _stop.Token);
                context.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or OperationCanceledException)
            {
                // The listener was stopped, or a killed bot went away in the middle of an answer; the loop's condition tells which.
            }
        }
    }

    private byte[] Document()
    {
        lock (_lock)
        {
            return Encoding.UTF8.GetBytes($"""
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0"><channel><title>Test desk</title><link>{new Uri(Address, "/")}</link><description>Stories of a test</description>
                <language>en</language>
                {(Hub is null ? "" : $"<link xmlns=\"http://www.w3.org/2005/Atom\" rel=\"hub\" href=\"{Hub}\"/><link xmlns=\"http://www.w3.org/2005/Atom\" rel=\"self\" href=\"{Address}\"/>")}
                {string.Concat(_items)}
                </channel></rss>
                """);
        }
    }
}
