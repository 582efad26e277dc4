namespace TribuneBot.Hosting;

/// <summary><c>GET /health</c>: 200 while the workers run and Telegram has answered, 503 before.</summary>
internal static class HealthRoute
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/health", (TelegramGate gate) => gate.IsOpen
            ? Results.Text("ok")
            : Results.Text("Telegram has not answered yet", statusCode: StatusCodes.Status503ServiceUnavailable));
}
