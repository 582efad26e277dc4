using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Control;

/// <summary>/sim/clock: what time it is in the world, and moving it ahead.</summary>
internal sealed class ClockRoutes(WorldClock clock)
{
    private readonly Lock _moving = new();

    internal void Map(WebApplication app)
    {
        app.MapGet("/sim/clock", () => Results.Json(new { now = clock.GetUtcNow() }));
        app.MapPost("/sim/clock", (ClockBody body) => SetTo(body.Now));
        app.MapPost("/sim/clock/advance", (AdvanceBody body) => Advance(TimeSpan.FromSeconds(body.Seconds)));
    }

    private IResult SetTo(DateTimeOffset time)
    {
        // Two at once must not both add what is missing.
        lock (_moving)
            return Advance(time - clock.GetUtcNow());
    }

    private IResult Advance(TimeSpan by)
    {
        if (by < TimeSpan.Zero)
            return Results.Json(new { error = "The clock only moves ahead." }, statusCode: 400);
        clock.Advance(by);
        return Results.NoContent();
    }
}
