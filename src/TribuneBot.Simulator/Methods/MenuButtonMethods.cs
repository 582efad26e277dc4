using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Methods;

/// <summary>setChatMenuButton and getChatMenuButton.</summary>
internal static class MenuButtonMethods
{
    internal static MethodOutcome Set(MethodCall call)
    {
        var node = call.Parameters.Json("menu_button", "can't parse MenuButton: expected an Object") ?? new JsonObject { ["type"] = "default" };
        if (node is not JsonObject button)
            throw ApiException.BadRequest("can't parse MenuButton: expected an Object");
        Check(button);
        call.Bot.Profile.MenuButtons[ChatOf(call)] = (JsonObject)button.DeepClone();
        return MethodOutcome.True();
    }

    internal static MethodOutcome Get(MethodCall call)
    {
        var buttons = call.Bot.Profile.MenuButtons;
        var button = buttons.GetValueOrDefault(ChatOf(call)) ?? buttons.GetValueOrDefault(0);
        return button?.DeepClone() ?? new JsonObject { ["type"] = "commands" };
    }

    private static void Check(JsonObject button)
    {
        var type = button["type"]?.ToString();
        if (type is "default" or "commands")
            return;
        if (type != "web_app")
            throw ApiException.BadRequest("can't parse MenuButton: unsupported type specified");
        if (button["text"] is null)
            throw ApiException.BadRequest("can't parse MenuButton: Can't find field \"text\"");
        if (button["web_app"] is not JsonObject app || app["url"] is null)
            throw ApiException.BadRequest("can't parse MenuButton: Can't find field \"web_app\"");
    }

    private static long ChatOf(MethodCall call)
    {
        if (!call.Parameters.Has("chat_id"))
            return 0;
        var id = call.Parameters.Number("chat_id");
        return id > 0 && call.World.People.Find(id) is not null ? id : throw ApiException.BadRequest("chat not found");
    }
}
