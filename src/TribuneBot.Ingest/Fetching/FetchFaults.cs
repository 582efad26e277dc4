using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace TribuneBot.Ingest.Fetching;

/// <summary>Says what went wrong in one sentence, and whether another attempt may help. No sentence holds the address: it may carry a password.</summary>
internal static class FetchFaults
{
    public static FetchResult.Failed Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var code = (int)response.StatusCode;
        var wait = Wait(response.Headers.RetryAfter, now);
        return new FetchResult.Failed($"The server answered {Name(response.StatusCode)}.", wait, IsTransient: code >= 500 && wait is null);
    }

    public static FetchResult.Failed Of(HttpRequestException fault)
    {
        if (Causes(fault).Any(cause => cause is RefusedAddressException))
            return new FetchResult.Failed("The host is on a private network, which Ingest:AllowPrivateNetworks does not allow.");

        return fault.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => Transient("The host's name was not found."),
            HttpRequestError.SecureConnectionError => new FetchResult.Failed("The host's certificate or TLS connection was not accepted."),
            HttpRequestError.ConnectionError when IsNameFault(fault) => Transient("The host's name was not found."),
            HttpRequestError.ConnectionError => Transient("The host could not be connected to."),
            _ => Transient("The server's answer broke off or was not HTTP."),
        };
    }

    public static FetchResult.Failed Transient(string reason) => new(reason, IsTransient: true);

    private static string Name(HttpStatusCode status) => Enum.IsDefined(status) ? $"{(int)status} {status}" : $"{(int)status}";

    private static bool IsNameFault(Exception fault) => Causes(fault).Any(cause =>
        cause is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain });

    private static IEnumerable<Exception> Causes(Exception fault)
    {
        for (var cause = (Exception?)fault; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    private static TimeSpan? Wait(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? (header?.Date - now);
        return wait > TimeSpan.Zero ? wait : null;
    }
}
