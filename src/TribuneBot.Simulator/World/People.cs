using System.Globalization;

namespace TribuneBot.Simulator.World;

/// <summary>All persons: some by name, crowds by their range of ids.</summary>
internal sealed class People
{
    private readonly Dictionary<long, Person> _named = [];
    private readonly HashSet<long> _started = [];
    private readonly List<SimulatedCrowd> _crowds = [];

    internal IEnumerable<Person> Named => _named.Values;

    internal void Add(SimulatedPerson seed)
    {
        _named[seed.Id] = new Person(seed.Id, seed.FirstName, seed.LastName, seed.Username?.TrimStart('@'), seed.LanguageCode) { IsKnownByIdOnly = seed.IsKnownByIdOnly };
        if (seed.HasStarted)
            _started.Add(seed.Id);
    }

    internal void Add(SimulatedCrowd crowd) => _crowds.Add(crowd);

    internal Person? Find(long id)
    {
        if (_named.TryGetValue(id, out var person))
            return person;
        return CrowdOf(id) is { } crowd
            ? new Person(id, "Reader " + id.ToString(CultureInfo.InvariantCulture), null, null, crowd.LanguageCode)
            : null;
    }

    /// <summary>Whether the person's chats with bots begin as already started.</summary>
    internal bool BeginsStarted(long id) => _started.Contains(id) || CrowdOf(id) is { HasStarted: true };

    internal void Deactivate(long id)
    {
        if (Find(id) is { } person)
            _named[id] = person with { IsDeactivated = true };
    }

    /// <summary>The server learns who somebody is.</summary>
    internal Person Meet(Person person) => _named[person.Id] = person with { IsKnownByIdOnly = false };

    private SimulatedCrowd? CrowdOf(long id)
    {
        foreach (var crowd in _crowds)
            if (id >= crowd.FirstId && id < crowd.FirstId + crowd.Count)
                return crowd;
        return null;
    }
}
