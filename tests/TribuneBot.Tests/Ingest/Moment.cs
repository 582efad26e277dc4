using System.Globalization;

namespace TribuneBot.Tests.Ingest;

internal static class Moment
{
    public static DateTimeOffset Of(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture);
}
