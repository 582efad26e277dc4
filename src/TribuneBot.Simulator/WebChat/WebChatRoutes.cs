
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

    internal static void Map(WebApplication app)
    {
        app.MapGet("/", () => Asset("index.html"));
        app.MapGet("/web/{name}", (string name) => Asset(name));
        app.MapGet("/favicon.ico", () => Asset("icon.svg"));
    }

    private static IResult Asset(string name)
    {
        var stream = typeof(WebChatRoutes).Assembly.GetManifestResourceStream("WebChat/" + name);
        return stream is null ? Results.NotFound() : Results.Stream(stream, Types.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream"));
    }
}
