namespace TribuneBot.Core.Zones;

/// <summary>Reads <c>places.txt</c>: one zone a line.</summary>
internal static class PlaceReader
{
    private const char Remark = '#';
    private const char Offered = '*';

    /// <exception cref="InvalidDataException">A line is not of this form: a bug.</exception>
    public static List<ZonePlace> Read(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != Remark)
            .Select(ReadPlace),
    ];

    private static ZonePlace ReadPlace(string line)
    {
        var isOffered = line[0] == Offered;
        var parts = line.TrimStart(Offered).Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var names = (parts.Length < 2 ? [] : parts[1].Split(';', StringSplitOptions.TrimEntries)).Select(entry => NamesOf(entry, line));
        return new ZonePlace(parts[0], names.ToDictionary(entry => entry.Language, entry => entry.Names), isOffered);
    }

    private static (string Language, IReadOnlyList<string> Names) NamesOf(string entry, string line) =>
        entry.Split(':', 2) is [{ Length: 2 } language, var names]
            ? (language, names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : throw new InvalidDataException($"places.txt: \"{line}\" is not of the form \"Europe/Berlin en: Berlin; ru: Берлин\".");
}
