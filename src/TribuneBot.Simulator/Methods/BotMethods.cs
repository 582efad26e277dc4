namespace TribuneBot.Simulator.Methods;

/// <summary>What a bot may ask about itself.</summary>
internal static class BotMethods
{
    internal static MethodOutcome GetMe(MethodCall call)
    {
        var me = call.Bot.Json();
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = false;
        me["supports_inline_queries"] = true;
        me["can_connect_to_business"] = false;
        me["has_main_web_app"] = false;
        return me;
    }
}
