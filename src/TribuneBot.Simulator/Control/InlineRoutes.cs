using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Control;

/// <summary>/sim/act/inline and /sim/act/choose: inline mode as a person sees it.</summary>
internal sealed class InlineRoutes(TelegramWorld world)
{
    private readonly PersonActions _people = new(world);

    internal void Map(WebApplication app)
    {
        app.MapPost("/sim/act/inline", AskAsync);
        app.MapPost("/sim/act/choose", Choose);
    }

    private async Task<IResult> AskAsync(InlineBody body, CancellationToken cancellationToken)
    {
        try
        {
            InlineQuery query;
            lock (world.Gate)
                query = _people.AskInline(body.UserId, body.BotId, body.Query, body.Offset, body.ChatType);
            var shown = await query.WaitAsync(TimeSpan.FromSeconds(body.TimeoutSeconds), world.Clock, cancellationToken);
            return Results.Text(shown.ToJsonString(), "application/json");
        }
        catch (TimeoutException)
        {
            return Results.Text("""{"query_id":null,"results":[]}""", "application/json");
        }
        catch (ApiException refusal)
        {
            return Gated.Refused(refusal);
        }
    }

    private IResult Choose(ChooseBody body) => Gated.Do(world, () =>
    {
        var message = _people.ChooseInline(body.UserId, _people.FindChat(body.UserId, body.ChatId, body.BotId), body.QueryId, body.ResultId);
        return Results.Text(Observed.Message(message).ToJsonString(), "application/json");
    });
}
