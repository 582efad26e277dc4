using System.Text.Json.Nodes;
using TribuneBot.Simulator.Methods;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Control;

/// <summary>The commands that a person's app offers in a chat: the most particular scope wins, in it the person's own language.</summary>
internal static class CommandMenu
{
    internal static JsonArray For(TelegramWorld world, Chat chat, long personId)
    {
        var language = world.People.Find(personId)?.LanguageCode is { Length: >= 2 } code ? code[..2] : "";
        var menu = new JsonArray();
        foreach (var bot in world.Bots)
        {
            if (chat is PrivateChat own ? own.Bot != bot : !((SharedChat)chat).MemberOf(bot.Id).IsInside)
                continue;
            foreach (var command in Of(bot.Profile, chat, personId, language))
                menu.Add(command!.DeepClone());
        }

        return menu;
    }

    private static JsonArray Of(BotProfile profile, Chat chat, long personId, string language)
    {
        foreach (var key in CommandScope.KeysFor(chat, personId))
        {
            if (profile.Commands.TryGetValue((key, language), out var own))
                return own;
            if (profile.Commands.TryGetValue((key, ""), out var everybodys))
                return everybodys;
        }

        return [];
    }
}
