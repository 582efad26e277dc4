using TribuneBot.Core.Dispatch;
using TribuneBot.Ingest.Push;
using TribuneBot.Storage;

namespace TribuneBot.Hosting;

/// <summary><c>POST /publish</c>: articles from the newsroom's own system (docs/operations.md).</summary>
internal static class PublishRoute
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/publish", HandleAsync);

    internal static async Task HandleAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context.Request, PublishDesk.MaxBytes);
        var answer = body is null
            ? new PublishAnswer(StatusCodes.Status413PayloadTooLarge, """{"error":"The body is larger than 4 MB."}""")
            : await AnswerAsync(context, body);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        if (answer.IsReplayed)
            context.Response.Headers["Idempotency-Replayed"] = "true";
        await context.Response.WriteAsync(answer.Json, context.RequestAborted);
    }

    private static async Task<PublishAnswer> AnswerAsync(HttpContext context, byte[] body)
    {
        var services = context.RequestServices;
        try
        {
            return await services.GetRequiredService<PublishDesk>().HandleAsync(
                Headers(context.Request), body, services.GetRequiredService<DispatchSignal>().Raise, context.RequestAborted);
        }
        catch (Exception trouble) when (TribuneStorage.IsFileTrouble(trouble))
        {
            return new PublishAnswer(StatusCodes.Status503ServiceUnavailable, """{"error":"The database cannot be written now: send it again in a while."}""");
        }
    }

    private static PublishHeaders Headers(HttpRequest request) => new(
        Header(request, "X-Tribune-Timestamp"), Header(request, "X-Tribune-Signature"), Header(request, "Idempotency-Key"));

    private static string? Header(HttpRequest request, string name) => request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;
}
