namespace TribuneBot.Simulator.World;

internal enum MediaKind
{
    Photo,
    Video,
    Document,
}
