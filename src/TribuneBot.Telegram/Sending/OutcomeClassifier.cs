using System.Globalization;
using System.Net;
using Telegram.Bot.Exceptions;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Telegram.Sending;

/// <summary>What became of a request that did not simply succeed. Where it is not known whether Telegram acted, it says Unknown.</summary>
internal static class OutcomeClassifier
{
    /// <summary>When Telegram says 429 without saying for how long.</summary>
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(5);

    /// <summary>An exception that is neither the network's nor Telegram's is a bug and is not for this.</summary>
    public static bool Knows(Exception exception) => exception is RequestException or OperationCanceledException or HttpRequestException;

    public static SendOutcome Classify(Exception exception, Departure departure) => exception switch
    {
        ApiRequestException error => Of(error),
        RequestException { HttpStatusCode: { } status } error => OfStatus(status, error),
        OperationCanceledException => departure.MayHaveLeft
            ? new SendOutcome.Unknown("stopped while Telegram was answering")
            : new SendOutcome.Abandoned(),
        _ => OfNetwork(exception, departure),
    };

    private static SendOutcome Of(ApiRequestException error) => ApiErrors.KindOf(error) switch
    {
        ApiErrorKind.FloodWait => new SendOutcome.FloodWait(WaitOf(error)),
        ApiErrorKind.Migrated => new SendOutcome.Migrated(error.Parameters!.MigrateToChatId!.Value),
        ApiErrorKind.Unreachable => new SendOutcome.Unreachable(error.Message),
        ApiErrorKind.AccountGone => new SendOutcome.Unreachable(error.Message, IsDeactivated: true),
        ApiErrorKind.ChatNotFound => new SendOutcome.ChatMissing(error.Message),
        ApiErrorKind.RightsLost or ApiErrorKind.ThreadGone => new SendOutcome.Parked(error.Message),
        ApiErrorKind.Unauthorized => new SendOutcome.Unauthorized(),
        ApiErrorKind.Conflict => new SendOutcome.NotSent(error.Message),
        ApiErrorKind.NotModified or ApiErrorKind.AlreadyDeleted or ApiErrorKind.SentAndDeleted => new SendOutcome.Sent([]),
        ApiErrorKind.ServerTrouble => new SendOutcome.Unknown(error.Message),
        _ => new SendOutcome.Rejected(error.Message),
    };

    /// <summary>An answer that is not Telegram's JSON. 200 means that it was done, whatever the body says.</summary>
    private static SendOutcome OfStatus(HttpStatusCode status, RequestException error) => status switch
    {
        HttpStatusCode.OK => new SendOutcome.Sent([]),
        HttpStatusCode.TooManyRequests => new SendOutcome.FloodWait(DefaultWait),
        HttpStatusCode.Unauthorized or HttpStatusCode.MisdirectedRequest => new SendOutcome.Unauthorized(),
        HttpStatusCode.RequestTimeout => new SendOutcome.Unknown("408"),
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => new SendOutcome.Rejected($"{(int)status} {error.Message}"),
        _ => new SendOutcome.Unknown($"{(int)status} {error.Message}"),
    };

    private static SendOutcome OfNetwork(Exception exception, Departure departure)
    {
        var http = exception as HttpRequestException ?? exception.InnerException as HttpRequestException;
        var reason = http is null ? exception.Message : $"{http.HttpRequestError}: {http.Message}";
        return !departure.MayHaveLeft || http is { HttpRequestError: var error } && NeverConnected(error)
            ? new SendOutcome.NotSent(reason)
            : new SendOutcome.Unknown(reason);
    }

    private static bool NeverConnected(HttpRequestError error) => error is
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or
        HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    /// <summary>From the parameters, else from the end of "Too Many Requests: retry after 17".</summary>
    private static TimeSpan WaitOf(ApiRequestException error)
    {
        var said = error.Message[(error.Message.LastIndexOf(' ') + 1)..];
        var seconds = error.Parameters?.RetryAfter ?? (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return seconds > 0 ? TimeSpan.FromSeconds(seconds) : DefaultWait;
    }
}
