using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace TribuneBot.Storage.Database;

internal sealed class SpacedListComparer() : ValueComparer<IReadOnlyList<string>>(
    (left, right) => SpacedList.Join(left!) == SpacedList.Join(right!),
    list => StringComparer.Ordinal.GetHashCode(SpacedList.Join(list)),
    list => list);
