using System.Runtime.InteropServices;

namespace TribuneBot.Storage.Search;

/// <summary>An entry of the index that matched.</summary>
/// <param name="Counts">What <see cref="MatchCounts"/> says of it.</param>
internal readonly record struct IndexMatch(long Key, byte[] Counts)
{
    private const int Title = 0;
    private const int Lead = 1;
    private const int Body = 2;
    private const int Tags = 3;

    /// <summary>Words of the text.</summary>
    public int BodyWords => MemoryMarshal.Cast<byte, int>(Counts.AsSpan(Counts.Length - MatchCounts.Tail))[Body];

    /// <summary>How often any of the term's phrases stands in title, lead and text; a <c>title:</c> word is counted where it is marked.</summary>
    public (int Title, int Lead, int Body) CountOf(PlannedTerm term)
    {
        var (title, lead, body, tags) = (0, 0, 0, 0);
        var end = Math.Min((term.FirstPhrase + term.Phrases) * MatchCounts.Columns, Counts.Length - MatchCounts.Tail);
        for (var at = term.FirstPhrase * MatchCounts.Columns; at < end; at += MatchCounts.Columns)
        {
            title += Counts[at + Title];
            lead += Counts[at + Lead];
            body += Counts[at + Body];
            tags += Counts[at + Tags];
        }

        foreach (var pair in term.Pairs)
        {
            var count = Counts[(term.FirstPhrase + pair) * MatchCounts.Columns + Tags];
            (tags, body) = (tags - count, body + count);
        }

        return (title + tags, lead, body);
    }

    /// <summary>Without the first phrases of the expression.</summary>
    public IndexMatch Skip(int phrases) => new(Key, Counts[(phrases * MatchCounts.Columns)..]);

    /// <summary>Equal for stories that could be identical, as far as the query can tell (FNV-1a).</summary>
    public ulong Fingerprint()
    {
        var hash = 14695981039346656037UL;
        foreach (var count in Counts)
            hash = unchecked((hash ^ count) * 1099511628211UL);
        return hash;
    }
}
