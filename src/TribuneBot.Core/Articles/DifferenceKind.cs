namespace TribuneBot.Core.Articles;

public enum DifferenceKind
{
    Kept = 0,
    Removed = 1,
    Added = 2,
}
