
namespace TribuneBot.Simulator.WebChat;

/// <summary>The web chat's own files, out of the assembly.</summary>
internal static class WebChatRoutes
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    // Pictures and films come from wherever a bot says; scripts, styles and calls only from here.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' http: https: data: blob:; media-src 'self' http: https: blob:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    internal static void Map(WebApplication app)
    {
        app.MapGet("/", (HttpContext context) => Asset("index.html", context.Response));
        app.MapGet("/web/{name}", (string name, HttpContext context) => Asset(name, context.Response));
        app.MapGet("/favicon.ico", (HttpContext context) => Asset("icon.svg", context.Response));
    }

    private static IResult Asset(string name, HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-cache";
        var stream = typeof(WebChatRoutes).Assembly.GetManifestResourceStream("WebChat/" + name);
        return stream is null ? Results.NotFound() : Results.Stream(stream, Types.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream"));
    }
}
