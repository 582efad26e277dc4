using Microsoft.Extensions.Logging;
using Telegram.Bot.Exceptions;

namespace TribuneBot.Telegram.Updates;

/// <summary>How long to wait after a failed getUpdates, and one line in the log for each new trouble rather than one for each try.</summary>
internal sealed class PollTrouble(Random random, ILogger<UpdateLoop> logger)
{
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterConflict = TimeSpan.FromSeconds(30);

    private readonly BackOff _backOff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), random);
    private string? _said;

    public void Over()
    {
        if (_said is not null)
            logger.PollRecovered();
        _said = null;
        _backOff.Reset();
    }

    public TimeSpan Pause(RequestException failure)
    {
        if (failure is not ApiRequestException refusal)
            return Unanswered(failure);

        Say(refusal.ErrorCode.ToString(System.Globalization.CultureInfo.InvariantCulture), () => Log(refusal));
        return refusal switch
        {
            { ErrorCode: 401 or 404 } => AfterRefusal,
            { ErrorCode: 409 } => _backOff.Spread(AfterConflict),
            { Parameters.RetryAfter: int seconds } => TimeSpan.FromSeconds(seconds) + _backOff.Next(),
            _ => _backOff.Next(),
        };
    }

    private void Log(ApiRequestException refusal)
    {
        if (refusal.ErrorCode is 401 or 404)
            logger.PollRefused();
        else if (refusal.ErrorCode == 409)
            logger.PollConflict(refusal.Message);
        else
            logger.PollFailed(refusal.Message);
    }

    /// <summary>Texts of connection errors are not logged: an address, and with it the token, may stand in them.</summary>
    private TimeSpan Unanswered(RequestException failure)
    {
        var reason = failure.InnerException is HttpRequestException http ? http.HttpRequestError.ToString()
            : failure.HttpStatusCode?.ToString() ?? failure.InnerException?.GetType().Name ?? "no answer";
        Say(reason, () => logger.PollFailed(reason));
        return _backOff.Next();
    }

    private void Say(string trouble, Action log)
    {
        if (_said != trouble)
            log();
        _said = trouble;
    }
}
