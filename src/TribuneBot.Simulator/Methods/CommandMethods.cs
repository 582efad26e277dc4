using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Ledger;

namespace TribuneBot.Simulator.Methods;

/// <summary>setMyCommands, getMyCommands and deleteMyCommands.</summary>
internal static class CommandMethods
{
    private const int MostCommands = 100;
    private const int LongestName = 32;
    private const int LongestDescription = 256;

    internal static MethodOutcome Set(MethodCall call)
    {
        var node = call.Parameters.Json("commands", "can't parse commands JSON object");
        var scope = CommandScope.Read(call);
        var language = LanguageParameter.Read(call.Parameters);
        if (node is not null and not JsonArray)
            throw ApiException.BadRequest("expected an Array of BotCommand");
        var commands = new JsonArray([.. ((JsonArray?)node ?? []).Select(ReadCommand)]);
        if (commands.Count > MostCommands)
            throw ApiException.BadRequest("BOT_COMMANDS_TOO_MUCH");
        if (commands.Count == 0)
            call.Bot.Profile.Commands.Remove((scope, language));
        else
            call.Bot.Profile.Commands[(scope, language)] = commands;
        call.World.Changes.Publish(new Change("commands", 0, call.Bot.Id, []));
        return MethodOutcome.True();
    }

    internal static MethodOutcome Get(MethodCall call) =>
        call.Bot.Profile.Commands.GetValueOrDefault((CommandScope.Read(call), LanguageParameter.Read(call.Parameters)))?.DeepClone() ?? new JsonArray();

    internal static MethodOutcome Delete(MethodCall call)
    {
        call.Bot.Profile.Commands.Remove((CommandScope.Read(call), LanguageParameter.Read(call.Parameters)));
        call.World.Changes.Publish(new Change("commands", 0, call.Bot.Id, []));
        return MethodOutcome.True();
    }

    private static JsonNode ReadCommand(JsonNode? node)
    {
        if (node is not JsonObject json)
            throw ApiException.BadRequest("can't parse BotCommand: expected an Object");
        var name = Field(json, "command").Trim().TrimStart('/');
        var description = Field(json, "description").Trim();
        if (name.Length == 0)
            throw ApiException.BadRequest("command must be non-empty");
        if (name.Length > LongestName)
            throw ApiException.BadRequest("command length must not exceed 32");
        if (!name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
            throw ApiException.BadRequest("BOT_COMMAND_INVALID");
        if (description.Length == 0)
            throw ApiException.BadRequest("command description must be non-empty");
        if (description.EnumerateRunes().Count() > LongestDescription)
            throw ApiException.BadRequest("command description length must not exceed 256");
        return new JsonObject { ["command"] = name, ["description"] = description };
    }

    private static string Field(JsonObject json, string name) =>
        json[name]?.ToString() ?? throw ApiException.BadRequest($"can't parse BotCommand: Can't find field \"{name}\"");
}
