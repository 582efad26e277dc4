using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Methods;

/// <summary>setChatMenuButton and getChatMenuButton.</summary>
internal static class MenuButtonMethods
{
    internal static MethodOutcome Set(MethodCall call)
    {
        var button = call.Parameters.Read("menu_button", "can't parse menu button JSON object", Read, new JsonObject { ["type"] = "default" });
        call.Bot.Profile.MenuButtons[ChatOf(call)] = button;
        return MethodOutcome.True();
    }

    internal static MethodOutcome Get(MethodCall call)
    {
        var buttons = call.Bot.Profile.MenuButtons;
        var button = buttons.GetValueOrDefault(ChatOf(call)) ?? buttons.GetValueOrDefault(0);
        return button?.DeepClone() ?? new JsonObject { ["type"] = "commands" };
    }

    private static JsonObject Read(JsonNode? value)
    {
        try
        {
            var button = JsonFields.Of(value, "MenuButton must be an Object");
            var type = button.RequiredText("type");
            if (type is "default" or "commands")
                return new JsonObject { ["type"] = type };
            if (type != "web_app")
                throw new FieldException("MenuButton has unsupported type");
            var text = button.RequiredText("text");
            var url = new JsonFields(button.RequiredObject("web_app")).RequiredText("url");
            return new JsonObject { ["type"] = type, ["text"] = text, ["web_app"] = new JsonObject { ["url"] = url } };
        }
        catch (FieldException refusal)
        {
            throw new FieldException("Can't parse menu button: " + refusal.Message);
        }
    }

    private static long ChatOf(MethodCall call)
    {
        if (!call.Parameters.Has("chat_id"))
            return 0;
        var id = call.Parameters.Number("chat_id");
        return id > 0 && call.World.People.Find(id) is not null ? id : throw ApiException.BadRequest("chat not found");
    }
}
