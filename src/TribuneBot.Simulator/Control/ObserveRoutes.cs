using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Ledger;
using TribuneBot.Simulator.Methods;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Control;

/// <summary>/sim/…: how tests and the web chat look at the world.</summary>
internal sealed class ObserveRoutes(TelegramWorld world, CallLedger ledger)
{
    private readonly PersonActions _people = new(world);

    internal void Map(WebApplication app)
    {
        app.MapGet("/sim/personas", () => Locked(Personas));
        app.MapGet("/sim/chats", (long @as) => Locked(() => ChatList.For(world, @as)));
        app.MapGet("/sim/messages", (long chat, long? @as, long? bot, int? after, int? before, int? limit) =>
            Locked(() => Messages(Find(@as ?? chat, chat, bot ?? 0), after ?? 0, before ?? int.MaxValue, limit ?? int.MaxValue)));
        app.MapGet("/sim/commands", (long @as, long chat) => Locked(() => CommandMenu.For(world, _people.FindChat(@as, chat), @as)));
        app.MapGet("/sim/calls", (long? after, string? method, string? chat_id, int? limit) => Calls(after ?? 0, method, chat_id, limit ?? 10_000));
        app.MapGet("/sim/violations", () => Results.Json(ledger.Violations, ControlJson.Options));
        app.MapGet("/sim/statistics", () => Locked(() => world.Statistics.Json(world)));
        app.MapGet("/sim/methods", () => Results.Json(MethodTable.Names));
        app.MapGet("/sim/files/{id}", (string id, HttpContext context) => SavedFile(id, context.Response));
        app.MapGet("/file/bot{token}/{**path}", (string token, string path) => Download(token, path));
        app.MapGet("/sim/events", (HttpContext context, long? @as) => EventStream.ServeAsync(world, context, @as));
    }

    private IResult Locked(Func<JsonNode> look)
    {
        try
        {
            lock (world.Gate)
                return Results.Text(look().ToJsonString(), "application/json");
        }
        catch (ApiException refusal)
        {
            return Results.Json(new { error = refusal.Message }, statusCode: refusal.Code);
        }
    }

    private Chat Find(long person, long chat, long bot) => _people.FindChat(person, chat, bot);

    private JsonArray Personas() => [.. world.People.Named.Where(static p => !p.IsDeactivated).Select(static p => (JsonNode)p.Json())];

    private static JsonArray Messages(Chat chat, int after, int before, int limit)
    {
        var found = new List<JsonNode>();
        for (var i = chat.Messages.Count - 1; i >= 0 && found.Count < limit && chat.Messages[i].Id > after; i--)
        {
            if (chat.Messages[i].Id < before)
                found.Add(Observed.Message(chat.Messages[i]));
        }

        found.Reverse();
        return [.. found];
    }

    private IResult Calls(long after, string? method, string? chatId, int limit) =>
        Results.Text(new JsonArray([.. ledger.Read(after, method, chatId, limit).Select(static r => (JsonNode)r.Json())]).ToJsonString(), "application/json");

    // A bot may upload anything and call it text/html: what is no picture or sound is saved, never shown, and nothing in it runs.
    private IResult SavedFile(string id, HttpResponse response)
    {
        StoredFile? file;
        lock (world.Gate)
            file = world.Files.Find(id);
        if (file?.Url is { } url)
            return Results.Redirect(url);
        if (file?.Bytes is not { } bytes)
            return Results.NotFound();
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        var type = file.MimeType ?? "application/octet-stream";
        var isShown = file.Kind != MediaKind.Document && (ImageHeader.IsImage(bytes) || type.StartsWith("video/", StringComparison.Ordinal));
        return isShown ? Results.Bytes(bytes, type) : Results.Bytes(bytes, "application/octet-stream", file.FileName ?? "file");
    }

    private IResult Download(string token, string path)
    {
        lock (world.Gate)
        {
            if (world.FindBotByToken(token) is null)
                return Results.Json(new { ok = false, error_code = 401, description = "Unauthorized" }, statusCode: 401);
            return world.Files.FindByPath(path) is { Bytes: { } bytes }
                ? Results.Bytes(bytes, "application/octet-stream")
                : Results.Json(new { ok = false, error_code = 404, description = "Not Found" }, statusCode: 404);
        }
    }
}
