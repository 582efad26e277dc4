using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace TribuneBot.Storage.Database;

/// <summary>Topic ids and language codes in one column, in order: <see cref="SpacedList"/>.</summary>
internal sealed class SpacedListConverter()
    : ValueConverter<IReadOnlyList<string>, string>(list => SpacedList.Join(list), text => SpacedList.Split(text));
