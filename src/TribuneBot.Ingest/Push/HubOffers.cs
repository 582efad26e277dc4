using System.Security.Cryptography;
using TribuneBot.Core.Push;

namespace TribuneBot.Ingest.Push;

/// <summary>Notes which hubs sources name, with a new token and secret for each. Where nobody can call us back nothing is noted.</summary>
/// <param name="canBeCalled">Whether we listen, and the outside knows where (<c>Http:Listen</c>, <c>Http:PublicUrl</c>).</param>
public sealed class HubOffers(IHubLeases leases, bool canBeCalled, TimeProvider clock)
{
    public Task OfferAsync(long sourceId, string hub, string topic, CancellationToken cancellationToken) => canBeCalled
        ? leases.OfferAsync(
            sourceId, hub, topic, RandomNumberGenerator.GetHexString(32, lowercase: true), RandomNumberGenerator.GetHexString(64, lowercase: true),
            clock.GetUtcNow(), cancellationToken)
        : Task.CompletedTask;
}
