using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Control;

/// <summary>Does something with the world in hand; a refusal becomes a status and its text.</summary>
internal static class Gated
{
    internal static IResult Do(TelegramWorld world, Func<IResult> action)
    {
        try
        {
            lock (world.Gate)
                return action();
        }
        catch (ApiException refusal)
        {
            return Refused(refusal);
        }
        catch (ArgumentException wrong)
        {
            return Results.Json(new { error = wrong.Message }, statusCode: 400);
        }
    }

    internal static IResult Refused(ApiException refusal) => Results.Json(new { error = refusal.Message }, statusCode: refusal.Code);
}
