namespace TribuneBot.Simulator.Http;

/// <summary>A refusal in Telegram's words.</summary>
internal sealed class ApiException(int code, string description) : Exception(description)
{
    /// <summary>HTTP status and error_code alike.</summary>
    internal int Code { get; } = code;

    /// <summary>Seconds; goes into parameters and the Retry-After header.</summary>
    internal int? RetryAfter { get; init; }

    /// <summary>Id of the supergroup that a group became.</summary>
    internal long? MigrateToChatId { get; init; }

    internal static ApiException BadRequest(string text) => new(400, "Bad Request: " + text);

    /// <summary>A refusal that Telegram words with a capital letter and then writes small, unless it is a CODE.</summary>
    internal static ApiException Unreadable(string text) =>
        BadRequest(text.Length > 1 && (text[1] == '_' || char.IsAsciiLetterUpper(text[1])) ? text : char.ToLowerInvariant(text[0]) + text[1..]);

    internal static ApiException Forbidden(string text) => new(403, "Forbidden: " + text);

    internal static ApiException Conflict(string text) => new(409, "Conflict: " + text);

    internal static ApiException TooMany(int seconds) => new(429, $"Too Many Requests: retry after {seconds}") { RetryAfter = seconds };
}
