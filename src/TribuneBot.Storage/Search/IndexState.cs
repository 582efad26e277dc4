using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>By which rules the word index was made, and how far a renewal has come.</summary>
/// <param name="Stamp">The rules (<see cref="WordRules.Stamp"/>) of all entries; empty when they are not known.</param>
/// <param name="Target">The rules a renewal is under way to; null when none is.</param>
/// <param name="Cursor">Entries at or above it are renewed already; null when no renewal is under way.</param>
internal sealed record IndexState(string Stamp, string? Target, long? Cursor)
{
    /// <summary>Every entry and the vocabulary are as this program would write them: what the vocabulary does not know is nowhere.</summary>
    public bool IsCurrent => Cursor is null && Stamp == WordRules.Stamp;

    /// <summary>A renewal is under way to the rules of this program.</summary>
    public bool IsBeingRenewed => Cursor is not null && Target == WordRules.Stamp;

    public static IndexState Read(SqliteSession session) => session.Query(
        "SELECT Stamp, Target, Cursor FROM IndexStates WHERE Id = 1",
        row => new IndexState(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetInt64(2)))[0];

    public static void Write(SqliteSession session, IndexState state) => session.Execute(
        "UPDATE IndexStates SET Stamp = @stamp, Target = @target, Cursor = @cursor WHERE Id = 1",
        ("@stamp", state.Stamp),
        ("@target", state.Target),
        ("@cursor", state.Cursor));

    /// <summary>The first article of an archive makes the index current; other rules than the stored ones make it unknown.</summary>
    public static IndexState BeforeWriting(SqliteSession session)
    {
        var state = Read(session);
        if (state.IsCurrent || state.IsBeingRenewed)
            return state;

        var isEmpty = session.Scalar("SELECT 1 FROM Articles LIMIT 1") is null;
        var next = new IndexState(isEmpty ? WordRules.Stamp : "", null, null);
        if (next != state)
            Write(session, next);
        return next;
    }
}
