using TribuneBot.Core.Dispatch;
using TribuneBot.Ingest.Push;

namespace TribuneBot.Hosting;

/// <summary><c>/websub/TOKEN</c>: where WebSub hubs verify our intent and deliver.</summary>
internal static class HubRoute
{
    private const string Pattern = $"/{HubDesk.Path}/{{token}}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Pattern, VerifyAsync);
        routes.MapPost(Pattern, DeliverAsync);
    }

    private static async Task VerifyAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var asked = new HubQuery(query["hub.mode"], query["hub.topic"], query["hub.challenge"], query["hub.lease_seconds"]);
        await WriteAsync(context, await Desk(context).VerifyAsync(Token(context), asked, context.RequestAborted));
    }

    private static async Task DeliverAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context.Request, HubDesk.MaxBytes);
        var raise = context.RequestServices.GetRequiredService<DispatchSignal>().Raise;
        var answer = body is null
            ? new HubAnswer(StatusCodes.Status413PayloadTooLarge)
            : await Desk(context).DeliverAsync(
                Token(context), context.Request.Headers["X-Hub-Signature"], context.Request.ContentType, body, raise, context.RequestAborted);
        await WriteAsync(context, answer);
    }

    private static HubDesk Desk(HttpContext context) => context.RequestServices.GetRequiredService<HubDesk>();

    private static string Token(HttpContext context) => context.Request.RouteValues["token"] as string ?? "";

    private static Task WriteAsync(HttpContext context, HubAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(answer.Text, context.RequestAborted);
    }
}
