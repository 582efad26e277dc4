using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>What a bot shows of itself: command menus per scope and language, name and descriptions per language, menu buttons.</summary>
internal sealed class BotProfile
{
    /// <summary>Command lists by scope key (see <see cref="Methods.CommandScope"/>) and language, which may be "".</summary>
    internal Dictionary<(string Scope, string Language), JsonArray> Commands { get; } = [];

    internal Dictionary<string, string> Names { get; } = [];

    internal Dictionary<string, string> Descriptions { get; } = [];

    internal Dictionary<string, string> ShortDescriptions { get; } = [];

    /// <summary>Menu button by user id; 0 is the default one.</summary>
    internal Dictionary<long, JsonObject> MenuButtons { get; } = [];
}
