using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Updates;

/// <summary>
/// Sends a bot's updates to its webhook: several at once, but those of one chat or person one after the other, and again
/// after a failure, as Telegram does.
/// </summary>
internal sealed class WebhookPump(Bot bot, TimeProvider clock, HttpClient http, Random dice, Func<string, CallParameters, CancellationToken, Task> called)
{
    private const int LongestRetryAfterSeconds = 3_600;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly HashSet<long> _busy = [];
    private readonly Dictionary<long, (int Failures, DateTimeOffset Due)> _failing = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal void Nudge()
    {
        lock (_gate)
            _changed.TrySetResult();
    }

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            TaskCompletionSource changed;
            DateTimeOffset? nextDue;
            lock (_gate)
            {
                if (_changed.Task.IsCompleted)
                    _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                changed = _changed;
                nextDue = StartWhatIsReady(cancellationToken);
            }

            await WaitAsync(changed, nextDue, cancellationToken);
        }
    }

    private async Task WaitAsync(TaskCompletionSource changed, DateTimeOffset? nextDue, CancellationToken cancellationToken)
    {
        if (nextDue is not { } due)
        {
            await changed.Task.WaitAsync(cancellationToken);
            return;
        }

        var wait = due - clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.WhenAny(changed.Task.WaitAsync(cancellationToken), Task.Delay(wait, clock, cancellationToken));
    }

    private DateTimeOffset? StartWhatIsReady(CancellationToken cancellationToken)
    {
        DateTimeOffset? nextDue = null;
        var seen = new HashSet<long>();
        foreach (var update in bot.Updates.Snapshot())
        {
            if (_busy.Count >= bot.Webhook.MaxConnections)
                break;
            // Only the first of a queue may go; what comes after it waits.
            if (!seen.Add(update.Queue) || _busy.Contains(update.Queue))
                continue;
            if (_failing.TryGetValue(update.Queue, out var failing) && failing.Due > clock.GetUtcNow())
            {
                nextDue = nextDue is { } earlier && earlier < failing.Due ? earlier : failing.Due;
                continue;
            }

            _busy.Add(update.Queue);
            _ = DeliverAsync(update, cancellationToken);
        }

        return nextDue;
    }

    private async Task DeliverAsync(PendingUpdate update, CancellationToken cancellationToken)
    {
        var (delivered, error, retryAfter) = await SendAsync(update, cancellationToken);
        lock (_gate)
        {
            if (delivered)
            {
                _failing.Remove(update.Queue);
                bot.Updates.Remove(update);
            }
            else if (!cancellationToken.IsCancellationRequested)
            {
                Postpone(update, error, retryAfter);
            }

            _busy.Remove(update.Queue);
            _changed.TrySetResult();
        }
    }

    private void Postpone(PendingUpdate update, string error, TimeSpan? retryAfter)
    {
        var now = clock.GetUtcNow();
        bot.WebhookError = new WebhookError(now, error);
        var failures = _failing.GetValueOrDefault(update.Queue).Failures + 1;
        var wait = retryAfter ?? Backoff(failures);
        _failing[update.Queue] = (failures, now + wait);
        if (now + wait < update.ExpiresAt)
            return;
        bot.Updates.Remove(update);
        _failing.Remove(update.Queue);
    }

    // At once, then 2, 4, 8 … seconds, up to a random one to two minutes.
    private TimeSpan Backoff(int failures) =>
        failures == 1 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures - 1), dice.Next(60, 121)));

    private async Task<(bool Delivered, string Error, TimeSpan? RetryAfter)> SendAsync(PendingUpdate update, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(AnswerWithin);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, bot.Webhook.Url) { Content = new StringContent(update.Json().ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
            if (bot.Webhook.SecretToken is { } secret)
                request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
            using var response = await http.SendAsync(request, limited.Token);
            if (response.IsSuccessStatusCode)
            {
                if (await WebhookAnswer.ReadAsync(response.Content, limited.Token) is { } call)
                    await called(call.Method, call.Parameters, cancellationToken);
                return (true, "", null);
            }

            return (false, $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}", RetryAfter(response));
        }
        catch (HttpRequestException failure)
        {
            return (false, failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused } ? "Connection refused" : "Connection reset by peer", null);
        }
        catch (OperationCanceledException)
        {
            return (false, "Read timeout expired", null);
        }
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta is { } delta ? TimeSpan.FromSeconds(Math.Min(delta.TotalSeconds, LongestRetryAfterSeconds)) : null;
}
