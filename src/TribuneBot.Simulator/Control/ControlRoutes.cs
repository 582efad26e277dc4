using TribuneBot.Simulator.Faults;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Control;

/// <summary>/sim/…: how tests and the web chat change the world.</summary>
internal sealed class ControlRoutes(TelegramWorld world, FaultBook faults)
{
    private readonly PersonActions _people = new(world);

    internal void Map(WebApplication app)
    {
        app.MapPost("/sim/bots", (SimulatedBot body) => Locked(() => { world.Add(body); return Results.NoContent(); }));
        app.MapPost("/sim/persons", (SimulatedPerson body) => Locked(() => { world.People.Add(body); return Results.NoContent(); }));
        app.MapPost("/sim/crowds", (SimulatedCrowd body) => Locked(() => { world.People.Add(body); return Results.NoContent(); }));
        app.MapPost("/sim/chats", (SimulatedChat body) => Locked(() => { world.Add(body); return Results.NoContent(); }));
        app.MapPost("/sim/act/text", (TextBody body) => Locked(() => Text(body)));
        app.MapPost("/sim/act/start", (StartBody body) => Locked(() => Start(body)));
        app.MapPost("/sim/act/block", (BlockBody body) => Locked(() => { _people.SetBlocked(body.UserId, body.BotId, body.Blocked); return Results.NoContent(); }));
        app.MapPost("/sim/act/member", (MemberBody body) => Locked(() => Member(body)));
        app.MapPost("/sim/act/read", (ReadBody body) => Locked(() => Read(body)));
        app.MapPost("/sim/act/deactivate", (BlockBody body) => Locked(() => Deactivate(body.UserId)));
        app.MapPost("/sim/act/repeat", (BlockBody body) => Locked(() => Repeat(body.BotId)));
        app.MapPost("/sim/act/delete_chat", (DeleteChatBody body) => Locked(() => DeleteChat(body.ChatId)));
        app.MapPost("/sim/act/migrate", (MigrateBody body) => Locked(() => Migrate(body)));
        app.MapPost("/sim/act/press", PressAsync);
        app.MapPost("/sim/act/photo", PhotoAsync);
        app.MapGet("/sim/faults/kinds", () => Results.Json(Enum.GetValues<FaultKind>(), ControlJson.Options));
        app.MapGet("/sim/faults", () => Results.Json(faults.Rules, ControlJson.Options));
        app.MapPost("/sim/faults", (SimulatedFault body) => { faults.Add(body); return Results.NoContent(); });
        app.MapDelete("/sim/faults", () => { faults.Clear(); return Results.NoContent(); });
        app.MapGet("/sim/limits", () => Locked(() => Results.Json(world.Limits.Settings, ControlJson.Options)));
        app.MapPut("/sim/limits", (SimulatorLimits body) => Locked(() => { world.Limits.Settings = body; return Results.NoContent(); }));
    }

    private IResult Locked(Func<IResult> action) => Gated.Do(world, action);

    private IResult Text(TextBody body) =>
        Shown(_people.SendText(body.UserId, _people.FindChat(body.UserId, body.ChatId, body.BotId), body.Text, body.ReplyTo, body.ThreadId));

    private IResult Start(StartBody body)
    {
        var chat = (PrivateChat)_people.FindChat(body.UserId, body.UserId, body.BotId);
        return Shown(_people.Start(body.UserId, chat, body.Payload));
    }

    private IResult Member(MemberBody body)
    {
        var chat = world.FindShared(body.ChatId) ?? throw ApiException.BadRequest("chat not found");
        var by = world.UserJson(body.By) ?? world.UserJson(body.UserId) ?? throw ApiException.BadRequest("user not found");
        Membership.Change(world, chat, body.UserId, new Member(body.Status, [.. body.Rights ?? AdministratorRights.Of(chat.Kind)], body.IsMember), by);
        return Results.NoContent();
    }

    private IResult Repeat(long botId)
    {
        var bot = (botId != 0 ? world.FindBot(botId) : world.Bots.FirstOrDefault()) ?? throw ApiException.BadRequest("bot not found");
        return bot.Updates.RepeatLast() ? Results.NoContent() : throw ApiException.BadRequest("there is no update to repeat");
    }

    private IResult DeleteChat(long chatId)
    {
        var chat = world.FindShared(chatId) ?? throw ApiException.BadRequest("chat not found");
        chat.IsDeleted = true;
        return Results.NoContent();
    }

    private IResult Migrate(MigrateBody body)
    {
        var chat = world.FindShared(body.ChatId) is { Kind: ChatKind.Group } group ? group : throw ApiException.BadRequest("chat not found");
        var by = world.People.Find(body.By) ?? throw ApiException.BadRequest("user not found");
        Membership.Migrate(world, chat, body.SupergroupId, by);
        return Results.NoContent();
    }

    private IResult Read(ReadBody body)
    {
        var chat = _people.FindChat(body.UserId, body.ChatId, body.BotId);
        var key = (body.UserId, chat.Id, TelegramWorld.BotOf(chat));
        world.ReadUpTo[key] = Math.Max(body.MessageId, world.ReadUpTo.GetValueOrDefault(key));
        return Results.NoContent();
    }

    private IResult Deactivate(long userId)
    {
        world.People.Deactivate(userId);
        foreach (var chat in world.PrivateChats)
            if (chat.Id == userId)
                chat.Person = world.People.Find(userId)!;
        return Results.NoContent();
    }

    private async Task<IResult> PressAsync(PressBody body, CancellationToken cancellationToken)
    {
        try
        {
            Callback callback;
            lock (world.Gate)
                callback = _people.Press(body.UserId, _people.FindChat(body.UserId, body.ChatId, body.BotId), body.MessageId, body.Button);
            var answer = await callback.WaitAsync(TimeSpan.FromSeconds(body.TimeoutSeconds), world.Clock, cancellationToken);
            return Results.Json(new { answered = answer is not null, text = answer?.Text ?? "", show_alert = answer?.ShowAlert ?? false, url = answer?.Url });
        }
        catch (TimeoutException)
        {
            return Results.Json(new { answered = false, text = "", show_alert = false, url = (string?)null });
        }
        catch (ApiException refusal)
        {
            return Gated.Refused(refusal);
        }
    }

    private async Task<IResult> PhotoAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var parameters = await ParameterReader.ReadAsync(request, cancellationToken);
            var photo = parameters.File("photo") ?? throw ApiException.BadRequest("there is no photo in the request");
            var user = parameters.Number("user_id");
            return Locked(() => Shown(_people.SendPhoto(
                user, _people.FindChat(user, parameters.Number("chat_id"), parameters.Number("bot_id")), photo.Bytes, photo.FileName, parameters.Text("caption"))));
        }
        catch (ApiException refusal)
        {
            return Gated.Refused(refusal);
        }
    }

    private static IResult Shown(Message message) => Results.Text(Observed.Message(message).ToJsonString(), "application/json");
}
