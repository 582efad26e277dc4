using System.Reflection;
using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Zones;

/// <summary>
/// The places by which people name their time zone. Of our own (<c>places.txt</c>): the framework knows their names only where ICU is, and in no
/// language of ours.
/// </summary>
public sealed class ZoneCatalog
{
    /// <summary>Of the beginning of a name.</summary>
    private const int ShortestBeginning = 3;

    private readonly IReadOnlyList<ZonePlace> _places;
    private readonly Dictionary<string, ZonePlace> _byZone;
    private readonly Dictionary<string, ZonePlace> _byName = new(StringComparer.Ordinal);

    internal ZoneCatalog(IReadOnlyList<ZonePlace> places)
    {
        // What this machine cannot tell the time of is not understood.
        _places = [.. places.Where(place => TimeZoneInfo.TryFindSystemTimeZoneById(place.ZoneId, out _))];
        _byZone = _places.ToDictionary(place => place.ZoneId, StringComparer.Ordinal);
        foreach (var place in _places)
        {
            foreach (var name in place.Names.Values.SelectMany(names => names).Append(place.ZoneId).Append(ZonePlace.CityOf(place.ZoneId)))
                _byName.TryAdd(Folded(name), place);
        }
    }

    public static ZoneCatalog Default { get; } = new(PlaceReader.Read(Text()));

    /// <summary>Those with a button, in the order of the list.</summary>
    public IEnumerable<ZonePlace> Offered => _places.Where(place => place.IsOffered);

    /// <summary>The zone that a person means by a place, an IANA id or a difference to UTC, in any script and language of the list.</summary>
    /// <returns>IANA id of a zone that this machine knows; null when it is not clear which is meant.</returns>
    public string? Find(string text)
    {
        if (UtcOffset.Parse(text) is { } offset)
            return TimeZoneInfo.TryFindSystemTimeZoneById(offset, out _) ? offset : null;

        var name = Folded(text);
        return (PlaceOf(name) ?? Transliteration.Of(name).Select(spelling => PlaceOf(spelling.Word)).FirstOrDefault(place => place is not null))?.ZoneId;
    }

    /// <summary>What a zone is called: its place in this language, "UTC+3", else the last part of its id.</summary>
    public string NameOf(string zoneId, string language) =>
        _byZone.GetValueOrDefault(zoneId)?.NameIn(language) ?? UtcOffset.NameOf(zoneId) ?? ZonePlace.CityOf(zoneId);

    /// <summary>The whole name first; else the beginning of one, if no other zone's begins like it.</summary>
    private ZonePlace? PlaceOf(string name)
    {
        if (_byName.TryGetValue(name, out var place) || name.Length < ShortestBeginning)
            return place;

        var begun = _byName.Where(entry => entry.Key.StartsWith(name, StringComparison.Ordinal)).Select(entry => entry.Value).Distinct().Take(2).ToList();
        return begun is [var only] ? only : null;
    }

    /// <summary>"new_york", "New-York" and "New  York" are one name.</summary>
    private static string Folded(string name) => string.Join(
        ' ', Folding.Fold(name).Split([' ', '_', '-', ',', '.', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Text()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("places.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
