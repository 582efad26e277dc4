using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace TribuneBot.Benchmarks.Ingest;

/// <summary>Serves a feed of twenty stories under every path, each with stories of its own, as many hosts: each is an address of the loopback network.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private const int Entries = 20;
    private const int Hosts = 50;

    private readonly WebApplication _app;
    private readonly int _port;

    private FeedServer(WebApplication app, int port) => (_app, _port) = (app, port);

    public string UrlOf(int number) => string.Create(CultureInfo.InvariantCulture, $"http://{HostOf(number % Hosts)}:{_port}/source{number}");

    public static async Task<FeedServer> StartAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        var port = LoopbackPort.Free();
        builder.WebHost.UseKestrelCore().UseUrls([.. Enumerable.Range(0, Hosts).Select(host => string.Create(CultureInfo.InvariantCulture, $"http://{HostOf(host)}:{port}"))]);
        var app = builder.Build();
        app.Run(context => AnswerAsync(context, now));
        await app.StartAsync(cancellationToken);
        return new FeedServer(app, port);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string HostOf(int number) => string.Create(CultureInfo.InvariantCulture, $"127.0.1.{number + 1}");

    private static async Task AnswerAsync(HttpContext context, DateTimeOffset now)
    {
        var body = Encoding.UTF8.GetBytes(Document(context.Request.Path.Value!.Trim('/'), now));
        context.Response.ContentType = "application/rss+xml; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static string Document(string name, DateTimeOffset now)
    {
        var seed = name.Aggregate(17, (sum, letter) => (sum * 31) + letter);
        var items = new StringBuilder();
        foreach (var (number, story) in new ArticleGenerator(seed).Take(Entries).Index())
        {
            items.Append(CultureInfo.InvariantCulture, $"""
                <item><title>{story.Title}</title><link>https://{name}.example/{number}</link><guid>{name}-{number}</guid>
                <pubDate>{now.AddMinutes(-number * 30):R}</pubDate><description>{story.Text}</description></item>
                """);
        }

        return $"""<?xml version="1.0"?><rss version="2.0"><channel><title>{name}</title><link>https://{name}.example/</link>{items}</channel></rss>""";
    }
}
