namespace TribuneBot.Core.Zones;

/// <summary>A place whose clocks somebody may live by.</summary>
/// <param name="ZoneId">IANA id.</param>
/// <param name="Names">By language; the first of each is shown, all are understood. Empty where the id's own name is enough.</param>
/// <param name="IsOffered">It has a button.</param>
public sealed record ZonePlace(string ZoneId, IReadOnlyDictionary<string, IReadOnlyList<string>> Names, bool IsOffered)
{
    /// <summary>What buttons carry, of <c>a-z</c> and <c>-</c>: the last part of the zone's id.</summary>
    public string Slug { get; } = CityOf(ZoneId).ToLowerInvariant().Replace(' ', '-');

    /// <summary>In this language, else in English.</summary>
    public string NameIn(string language) =>
        (Names.GetValueOrDefault(language) ?? Names.GetValueOrDefault("en")) is [var first, ..] ? first : CityOf(ZoneId);

    /// <summary>"America/New_York": "New York".</summary>
    internal static string CityOf(string zoneId) => zoneId[(zoneId.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
