using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace TribuneBot.Storage.Database;

/// <summary>Times are UTC Unix milliseconds in storage: SQLite can neither compare nor order a DateTimeOffset.</summary>
internal sealed class UnixMillisecondsConverter()
    : ValueConverter<DateTimeOffset, long>(time => time.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
