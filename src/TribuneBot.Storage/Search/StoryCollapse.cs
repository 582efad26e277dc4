using System.Text.Json;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>Lets identical stories fall together: the same title, lead and text at two addresses is one hit, the better one.</summary>
internal static class StoryCollapse
{
    /// <param name="ranked">The best first.</param>
    /// <param name="needed">Stories that will be shown or counted; what comes behind them is left as it is.</param>
    public static List<RankedMatch> Collapse(SqliteSession session, List<RankedMatch> ranked, int needed)
    {
        // Looking up is what costs: only stories in which the query's words stand alike can be the same.
        var looked = ranked.Take(needed + needed / 2).ToList();
        var alike = looked.GroupBy(found => found.Match.Fingerprint()).Where(group => group.Skip(1).Any()).SelectMany(group => group).ToList();
        if (alike.Count == 0)
            return ranked;

        var hashes = Hashes(session, alike.ConvertAll(found => found.Match.Key));
        var seen = new HashSet<long>();
        return ranked.Where(found => !hashes.TryGetValue(found.Match.Key, out var hash) || seen.Add(hash)).ToList();
    }

    private static Dictionary<long, long> Hashes(SqliteSession session, List<long> keys) => session.Query(
        "SELECT IndexKey, ContentHash FROM Articles WHERE IndexKey IN (SELECT value FROM json_each(@keys))",
        row => (row.GetInt64(0), row.GetInt64(1)),
        ("@keys", JsonSerializer.Serialize(keys))).ToDictionary();
}
