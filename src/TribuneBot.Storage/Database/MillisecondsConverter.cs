using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace TribuneBot.Storage.Database;

/// <summary>Durations are milliseconds in storage.</summary>
internal sealed class MillisecondsConverter()
    : ValueConverter<TimeSpan, long>(span => (long)span.TotalMilliseconds, number => TimeSpan.FromMilliseconds(number));
