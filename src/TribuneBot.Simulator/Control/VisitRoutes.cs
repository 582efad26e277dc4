using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Control;

/// <summary>/sim/act/join, leave and forward: what people do between chats.</summary>
internal sealed class VisitRoutes(TelegramWorld world)
{
    private readonly PersonActions _people = new(world);

    internal void Map(WebApplication app)
    {
        app.MapPost("/sim/act/join", (VisitBody body) => Visit(body, Visits.Join));
        app.MapPost("/sim/act/leave", (VisitBody body) => Visit(body, Visits.Leave));
        app.MapPost("/sim/act/forward", (ForwardBody body) => Gated.Do(world, () => Forward(body)));
    }

    private IResult Visit(VisitBody body, Action<TelegramWorld, SharedChat, Person> visit) => Gated.Do(world, () =>
    {
        var chat = world.FindShared(body.ChatId) ?? throw ApiException.BadRequest("chat not found");
        visit(world, chat, world.People.Find(body.UserId) ?? throw ApiException.BadRequest("user not found"));
        return Results.NoContent();
    });

    private IResult Forward(ForwardBody body)
    {
        var (source, target) = (_people.FindChat(body.UserId, body.FromChatId), _people.FindChat(body.UserId, body.ChatId));
        var forwarded = new PersonForward(world, _people).Forward(body.UserId, source, body.MessageIds, target);
        return Results.Text(new JsonArray([.. forwarded.Select(static m => (JsonNode)Observed.Message(m))]).ToJsonString(), "application/json");
    }
}
