namespace TribuneBot.Ingest.Polling;

/// <summary>What came of a check of one source.</summary>
public abstract record PollResult
{
    private PollResult()
    {
    }

    /// <summary>The source has the document we know.</summary>
    public sealed record Unchanged : PollResult;

    /// <summary>The document was stored; entries that were known already count nowhere.</summary>
    /// <param name="Announced">How many dispatches were stored with them.</param>
    public sealed record Stored(int Created, int Completed, int Revised, int Announced) : PollResult;

    /// <param name="Reason">One sentence for the operator, without the address.</param>
    public sealed record Failed(string Reason) : PollResult;
}
