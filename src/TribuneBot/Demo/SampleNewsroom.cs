using System.Net;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace TribuneBot.Demo;

/// <summary>
/// A small news site on loopback: three feeds, front pages, story pages, pictures. What is published depends only on the time since a feed was
/// first asked for, by the given clock: a bot that takes long to start still finds the day's first story new.
/// </summary>
internal sealed class SampleNewsroom : IAsyncDisposable
{
    private const string Html = "text/html; charset=utf-8";
    private const int OthersOnStoryPage = 4;

    private readonly WebApplication _app;
    private readonly StoryBook _book = StoryBook.Load();
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private Edition? _running;

    private SampleNewsroom(WebApplication app, TimeProvider clock)
    {
        _app = app;
        _clock = clock;
    }

    /// <summary>The front page; ends with a slash.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>The languages of the newspaper, two-letter codes.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. Masthead.All.Select(masthead => masthead.Language)];

    private SiteMap Site => new(Address);

    /// <summary>Before the first look at a feed the day has not begun: there is the archive alone.</summary>
    private Edition Today
    {
        get
        {
            lock (_gate)
                return _running ?? new Edition(_book, _clock.GetUtcNow());
        }
    }

    /// <summary>Listens on a free port of 127.0.0.1; the day's first story appears one second after a feed was first asked for.</summary>
    public static async Task<SampleNewsroom> StartAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        // Empty: neither the environment nor a settings file that lies about may move it to another address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();

        var newsroom = new SampleNewsroom(builder.Build(), clock);
        newsroom.MapRoutes();
        await newsroom._app.StartAsync(cancellationToken);
        return newsroom;
    }

    /// <param name="language">One of <see cref="Languages"/>. English and Russian are RSS 2.0, Azerbaijani is Atom.</param>
    public Uri FeedAddress(string language) => Site.Feed(language);

    /// <summary>The media type of a language's feed.</summary>
    public static string FeedType(string language) => IsAtom(language) ? "application/atom+xml" : "application/rss+xml";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static bool IsAtom(string language) => language == "az";

    private void MapRoutes()
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        _app.MapMethods("/", reading, () => Front(Masthead.All));
        _app.MapMethods("/{language}", reading, (string language) => For(language, masthead => Front([masthead])));
        _app.MapMethods("/{language}/feed.xml", reading, (string language) => For(language, Feed));
        _app.MapMethods("/{language}/{slug}", reading, (string language, string slug) => For(language, masthead => Page(masthead, slug)));
        _app.MapMethods("/images/{name}", reading, Picture);
    }

    private static IResult For(string language, Func<Masthead, IResult> answer) =>
        Masthead.Of(language) is { } masthead ? answer(masthead) : Results.NotFound();

    private IResult Front(IReadOnlyList<Masthead> mastheads)
    {
        var now = _clock.GetUtcNow();
        var page = new FrontPage(_book, Site)
            .Write([.. mastheads.Select(masthead => (masthead, Today.At(now, masthead.Language)))]);
        return Results.Bytes(page, Html, entityTag: Tag(page));
    }

    private IResult Page(Masthead masthead, string slug)
    {
        var now = _clock.GetUtcNow();
        if (Today.Find(now, masthead.Language, slug) is not { } published)
            return Results.NotFound();

        var others = Today.At(now, masthead.Language).Where(other => other.Story != published.Story).Take(OthersOnStoryPage);
        var page = new StoryPage(_book, Site).Write(masthead, published, others);
        return Results.Bytes(page, Html, entityTag: Tag(page));
    }

    private IResult Feed(Masthead masthead)
    {
        Begin();
        var stories = Today.At(_clock.GetUtcNow(), masthead.Language);
        var changed = stories.Max(story => story.Modified);
        var document = IsAtom(masthead.Language)
            ? new AtomFeed(_book, Site).Write(masthead, stories, changed)
            : new RssFeed(_book, Site).Write(masthead, stories, changed);

        // The file result answers If-None-Match and If-Modified-Since with 304 by itself.
        return Results.Bytes(
            document,
            $"{FeedType(masthead.Language)}; charset=utf-8",
            lastModified: changed,
            entityTag: Tag(document));
    }

    private void Begin()
    {
        lock (_gate)
            _running ??= new Edition(_book, _clock.GetUtcNow());
    }

    private static IResult Picture(string name) =>
        PictureShelf.Find(name) is { } bytes
            ? Results.Bytes(bytes, PictureShelf.MediaType, entityTag: Tag(bytes))
            : Results.NotFound();

    private static EntityTagHeaderValue Tag(byte[] content) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"");
}
