using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Methods;

/// <summary>The bot's name, description and short description, each per language.</summary>
internal static class ProfileMethods
{
    internal static MethodOutcome SetName(MethodCall call) => Set(call, call.Bot.Profile.Names, "name", 64, "BOT_TITLE_INVALID");

    internal static MethodOutcome GetName(MethodCall call) => Get(call, call.Bot.Profile.Names, "name", call.Bot.FirstName);

    internal static MethodOutcome SetDescription(MethodCall call) => Set(call, call.Bot.Profile.Descriptions, "description", 512, "description is too long");

    internal static MethodOutcome GetDescription(MethodCall call) => Get(call, call.Bot.Profile.Descriptions, "description", "");

    internal static MethodOutcome SetShortDescription(MethodCall call) =>
        Set(call, call.Bot.Profile.ShortDescriptions, "short_description", 120, "short description is too long");

    internal static MethodOutcome GetShortDescription(MethodCall call) => Get(call, call.Bot.Profile.ShortDescriptions, "short_description", "");

    private static MethodOutcome Set(MethodCall call, Dictionary<string, string> values, string name, int longest, string tooLong)
    {
        var language = LanguageParameter.Read(call.Parameters);
        var value = call.Parameters.Text(name).Trim();
        if (value.EnumerateRunes().Count() > longest)
            throw ApiException.BadRequest(tooLong);
        if (value.Length == 0)
            values.Remove(language);
        else
            values[language] = value;
        return MethodOutcome.True();
    }

    // Without an entry for the language, the one for everybody counts.
    private static MethodOutcome Get(MethodCall call, Dictionary<string, string> values, string name, string missing)
    {
        var language = LanguageParameter.Read(call.Parameters);
        return new JsonObject { [name] = values.GetValueOrDefault(language) ?? values.GetValueOrDefault("") ?? missing };
    }
}
