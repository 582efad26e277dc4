namespace TribuneBot.Simulator.World;

internal enum MediaKind
{
    Photo,
    Video,
    Document,
    Animation,
    Audio,
    Voice,
    Sticker,
}
