namespace TribuneBot.Simulator.World;

internal enum ChatKind
{
    Private,
    Group,
    Supergroup,
    Channel,
}
