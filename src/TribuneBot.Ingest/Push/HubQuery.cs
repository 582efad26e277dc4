namespace TribuneBot.Ingest.Push;

/// <summary>What a hub asks at our callback, as written; null for a parameter that is missing.</summary>
/// <param name="Mode"><c>hub.mode</c></param>
/// <param name="Topic"><c>hub.topic</c></param>
/// <param name="Challenge"><c>hub.challenge</c></param>
/// <param name="LeaseSeconds"><c>hub.lease_seconds</c></param>
public sealed record HubQuery(string? Mode, string? Topic, string? Challenge, string? LeaseSeconds);
