using System.Globalization;
using Microsoft.Extensions.Logging;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Push;
using TribuneBot.Ingest.Fetching;
using TribuneBot.Ingest.Polling;

namespace TribuneBot.Ingest.Push;

/// <summary>
/// A WebSub subscriber (W3C Recommendation of 2018): asks the hubs that sources name for a subscription, answers their verification of intent, renews leases
/// before they end, and takes in what they deliver when its signature is right. Polling goes on beside it, less often.
/// </summary>
/// <param name="callbacks">How the outside reaches us (<c>Http:PublicUrl</c>).</param>
public sealed class HubDesk(
    IHubLeases leases, ISourceStore sources, SourcePoller poller, Uri callbacks, FetchOptions options, TimeProvider clock, ILogger<HubDesk> logger) : IDisposable
{
    /// <summary>The step of our callbacks' addresses before the token.</summary>
    public const string Path = "websub";

    /// <summary>Larger deliveries are refused: 10 MB, as for documents that are fetched.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private const double RenewalShare = 0.8;
    private const int MostDoublings = 8;
    private static readonly TimeSpan WantedLease = TimeSpan.FromDays(10);
    private static readonly TimeSpan LongestLease = TimeSpan.FromDays(90);
    private static readonly TimeSpan VerificationPatience = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromMinutes(5);

    private readonly HubClient _hubs = new(options, clock);

    /// <summary>Asks for the subscriptions that are due.</summary>
    public async Task RenewDueAsync(CancellationToken cancellationToken)
    {
        foreach (var lease in await leases.DueAsync(clock.GetUtcNow(), cancellationToken))
        {
            var error = await _hubs.SubscribeAsync(lease.Hub, lease.Topic, CallbackOf(lease), lease.Secret, WantedLease, cancellationToken);
            if (error is not null)
                Log.HubRefused(logger, lease.SourceId, error);

            var wait = error is null ? VerificationPatience : BackOff(lease.Failures);
            await leases.RecordRequestAsync(lease.SourceId, error, clock.GetUtcNow() + wait, cancellationToken);
        }
    }

    /// <summary>Verification of intent (5.3), and denial (5.2): the hub asks whether we meant it.</summary>
    public async Task<HubAnswer> VerifyAsync(string token, HubQuery query, CancellationToken cancellationToken)
    {
        var lease = await leases.FindAsync(token, cancellationToken);
        if (lease is null)
            return new HubAnswer(404);

        switch (query.Mode)
        {
            case "subscribe" when query.Topic == lease.Topic && query.Challenge is { Length: > 0 } && !lease.IsPaused:
                await ConfirmAsync(lease, query.LeaseSeconds, cancellationToken);
                return new HubAnswer(200, query.Challenge);
            case "unsubscribe" when query.Topic == lease.Topic && query.Challenge is { Length: > 0 } && lease.IsPaused:
                await leases.EndAsync(lease.SourceId, clock.GetUtcNow() + VerificationPatience, cancellationToken);
                return new HubAnswer(200, query.Challenge);
            case "denied" when query.Topic == lease.Topic:
                Log.HubDenied(logger, lease.SourceId);
                await leases.EndAsync(lease.SourceId, clock.GetUtcNow() + BackOff(MostDoublings), cancellationToken);
                return new HubAnswer(200);
            default:
                return new HubAnswer(404);
        }
    }

    /// <summary>Content distribution (7). A body with a wrong signature is dropped in silence, as the standard asks.</summary>
    /// <param name="stored">Told when there is something new to deliver.</param>
    public async Task<HubAnswer> DeliverAsync(
        string token, string? signature, string? contentType, byte[] body, Action stored, CancellationToken cancellationToken)
    {
        var lease = await leases.FindAsync(token, cancellationToken);
        if (lease is null || lease.IsPaused)
            return new HubAnswer(410);
        if (!PushSignature.IsOfHub(signature, lease.Secret, body))
        {
            Log.HubForged(logger, lease.SourceId);
            return new HubAnswer(202);
        }

        var source = (await sources.ListAsync(cancellationToken)).FirstOrDefault(source => source.Id == lease.SourceId);
        if (source is null)
            return new HubAnswer(410);

        var result = await poller.TakeInPushedAsync(source, body, contentType, new Uri(lease.Topic), cancellationToken);
        if (result is PollResult.Stored)
            stored();
        else
            // What cannot be read here may be a bare "there is news": the next check fetches it.
            await sources.HurryAsync(source.Id, clock.GetUtcNow(), cancellationToken);
        return new HubAnswer(202);
    }

    public void Dispose() => _hubs.Dispose();

    private async Task ConfirmAsync(HubLease lease, string? leaseSeconds, CancellationToken cancellationToken)
    {
        var isSaid = long.TryParse(leaseSeconds, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0;
        var length = isSaid && seconds < LongestLease.TotalSeconds ? TimeSpan.FromSeconds(seconds) : isSaid ? LongestLease : WantedLease;
        var now = clock.GetUtcNow();
        await leases.ConfirmAsync(lease.SourceId, now + length, now + (length * RenewalShare), cancellationToken);
        Log.HubConfirmed(logger, lease.SourceId, now + length);
    }

    private static TimeSpan BackOff(int failures) => FirstBackOff * Math.Pow(2, Math.Min(failures, MostDoublings));

    private string CallbackOf(HubLease lease) => new Uri(callbacks, $"{callbacks.AbsolutePath.TrimEnd('/')}/{Path}/{lease.Token}").AbsoluteUri;
}
