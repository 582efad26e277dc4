using Telegram.Bot;

namespace TribuneBot.Telegram.Sending;

/// <summary>
/// Makes the two clients of the Bot API: one for calls, one for getUpdates, whose long wait must not occupy the others. Neither retries, waits
/// out a 429 or logs: time belongs to the pacer, and every address holds the token.
/// </summary>
internal sealed class TelegramClientFactory : IDisposable
{
    /// <summary>Beside the bulk sends in flight, so that no reply waits for a connection.</summary>
    private const int ConnectionsForReplies = 32;

    /// <summary>A shorter time would only make more outcomes unknown.</summary>
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Telegram holds getUpdates for at most 50 s.</summary>
    private static readonly TimeSpan PollTimeout = TimeSpan.FromSeconds(75);

    private readonly TelegramBotClientOptions _options;
    private readonly HttpClient _calls;
    private readonly HttpClient _polls;

    /// <param name="token">As BotFather gives it.</param>
    /// <param name="baseUrl">Another Bot API server (scheme, host and port; a path is ignored), or null for Telegram's own.</param>
    /// <param name="mostInFlight">Bulk requests at once.</param>
    /// <exception cref="ArgumentException">The token or the address is malformed; the text never shows the token.</exception>
    public TelegramClientFactory(string token, string? baseUrl = null, int mostInFlight = 64)
    {
        _options = Options(token, baseUrl);
        Redaction = new TokenRedaction(token);
        _calls = Http(mostInFlight + ConnectionsForReplies, CallTimeout);
        _polls = Http(maxConnections: 1, PollTimeout);
        Calls = new TelegramBotClient(_options, _calls);
        Polling = new TelegramBotClient(_options, _polls);
    }

    /// <summary>For every method but getUpdates. Answers within 30 s or fails.</summary>
    public ITelegramBotClient Calls { get; }

    /// <summary>For getUpdates alone. Answers within 75 s or fails.</summary>
    public ITelegramBotClient Polling { get; }

    public TokenRedaction Redaction { get; }

    public void Dispose()
    {
        _calls.Dispose();
        _polls.Dispose();
    }

    private static TelegramBotClientOptions Options(string token, string? baseUrl)
    {
        if (baseUrl is not null && !Rendering.TgLink.IsWeb(baseUrl))
            throw new ArgumentException("The address of the Bot API server must look like http://127.0.0.1:8081.", nameof(baseUrl));

        try
        {
            return new TelegramBotClientOptions(token, baseUrl) { RetryThreshold = 0 };
        }
        catch (ArgumentException)
        {
            throw new ArgumentException("The bot token must look like 123456789:AAE…, as BotFather gives it.", nameof(token));
        }
    }

    private HttpClient Http(int maxConnections, TimeSpan timeout)
    {
        var sockets = new SocketsHttpHandler
        {
            MaxConnectionsPerServer = maxConnections,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            AllowAutoRedirect = false,
            UseCookies = false,

            // Without a propagator no tracing handler is put in, which would record each address with the token in it.
            ActivityHeadersPropagator = null,
        };
        return new HttpClient(new RedactionHandler(Redaction, new DepartureHandler(sockets))) { Timeout = timeout };
    }
}
