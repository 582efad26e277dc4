using TribuneBot.Core.Dispatch;

namespace TribuneBot.Telegram.Sending;

/// <summary>Keeps the bot's token, which is part of every address of the Bot API, out of everything a person or a log may see.</summary>
internal sealed class TokenRedaction
{
    private const string Mask = "***";

    private readonly string[] _secrets;

    /// <param name="token">As BotFather gives it: number, colon, secret.</param>
    public TokenRedaction(string token)
    {
        var secret = token[(token.IndexOf(':', StringComparison.Ordinal) + 1)..];
        _secrets = [.. new[] { token, Uri.EscapeDataString(token), secret }.Where(part => part.Length > 0)];
    }

    public string Redact(string text)
    {
        foreach (var secret in _secrets)
            text = text.Replace(secret, Mask, StringComparison.Ordinal);
        return text;
    }

    public SendOutcome Redact(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Rejected rejected => rejected with { Reason = Redact(rejected.Reason) },
        SendOutcome.Unreachable gone => gone with { Reason = Redact(gone.Reason) },
        SendOutcome.ChatMissing missing => missing with { Reason = Redact(missing.Reason) },
        SendOutcome.Parked parked => parked with { Reason = Redact(parked.Reason) },
        SendOutcome.Unknown unknown => unknown with { Reason = Redact(unknown.Reason) },
        SendOutcome.NotSent failed => failed with { Reason = Redact(failed.Reason) },
        _ => outcome,
    };

    /// <summary>The same exception when nothing in it, inner exceptions included, shows the token; otherwise one that says the same without it.</summary>
    internal Exception Redact(Exception exception)
    {
        var shown = exception.ToString();
        if (Redact(shown) == shown)
            return exception;

        var message = Redact(exception.Message);
        return exception is HttpRequestException http
            ? new HttpRequestException(http.HttpRequestError, message, inner: null, http.StatusCode)
            : new HttpRequestException(message);
    }
}
