using System.Runtime.InteropServices;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>Lets identical stories fall together: the same title, lead and text at two addresses is one hit, the better one.</summary>
internal static class StoryCollapse
{
    private const string HashOfKey = "SELECT ContentHash FROM Articles WHERE IndexKey = ?1";

    /// <param name="ranked">The best first.</param>
    /// <param name="needed">Stories that will be shown or counted; what comes behind them is left as it is.</param>
    public static List<RankedMatch> Collapse(SqliteSession session, List<RankedMatch> ranked, int needed)
    {
        // Looking up is what costs: only stories in which the query's words stand alike can be the same.
        var looked = CollectionsMarshal.AsSpan(ranked)[..Math.Min(ranked.Count, needed + needed / 2)];
        var fingerprints = new ulong[looked.Length];
        var alike = new Dictionary<ulong, int>(looked.Length);
        for (var i = 0; i < looked.Length; i++)
        {
            fingerprints[i] = looked[i].Match.Fingerprint();
            CollectionsMarshal.GetValueRefOrAddDefault(alike, fingerprints[i], out _)++;
        }

        return alike.Count == looked.Length ? ranked : Distinct(session, ranked, fingerprints, alike);
    }

    private static List<RankedMatch> Distinct(SqliteSession session, List<RankedMatch> ranked, ulong[] fingerprints, Dictionary<ulong, int> alike)
    {
        var hashes = session.ForRows(HashOfKey);
        var (stories, seen) = (new List<RankedMatch>(ranked.Count), new HashSet<long>());
        Span<long> hash = stackalloc long[1];
        for (var i = 0; i < ranked.Count; i++)
        {
            var isAlone = i >= fingerprints.Length || alike[fingerprints[i]] == 1;
            if (isAlone || !hashes.Ask(hash, ranked[i].Match.Key) || seen.Add(hash[0]))
                stories.Add(ranked[i]);
        }

        return stories;
    }
}
