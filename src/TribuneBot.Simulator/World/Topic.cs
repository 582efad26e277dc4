namespace TribuneBot.Simulator.World;

/// <summary>A thread of a forum.</summary>
internal sealed class Topic(string name, int iconColor)
{
    internal string Name { get; set; } = name;

    internal int IconColor { get; } = iconColor;

    internal bool IsClosed { get; set; }
}
