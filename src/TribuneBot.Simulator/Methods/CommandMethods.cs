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
        var read = call.Parameters.Read("commands", "can't parse commands JSON object", static value => JsonFields.Each(value, "BotCommand", ReadCommand), []);
        var scope = CommandScope.Read(call);
        var language = LanguageParameter.Read(call.Parameters);
        var commands = new JsonArray([.. read.Select(Check)]);
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

    private static (string Name, string Description) ReadCommand(JsonNode? value)
    {
        var command = JsonFields.Of(value, "expected an Object");
        return (command.RequiredText("command"), command.RequiredText("description"));
    }

    private static JsonNode Check((string Name, string Description) command)
    {
        var name = command.Name.Trim();
        name = name.StartsWith('/') ? name[1..] : name;
        var description = command.Description.Trim();
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
}
