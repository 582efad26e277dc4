namespace TribuneBot.Ingest.Fetching;

/// <summary>The host is on a private network. Connecting can only fail by throwing; the fetcher turns this into a value.</summary>
internal sealed class RefusedAddressException : IOException
{
    public RefusedAddressException()
        : base("The host is on a private network.")
    {
    }
}
