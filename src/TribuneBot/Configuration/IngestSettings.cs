using TribuneBot.Ingest.Polling;

namespace TribuneBot.Configuration;

/// <summary>How stories come in.</summary>
/// <param name="AllowPrivateNetworks">Whether sources on loopback or private addresses are fetched.</param>
/// <param name="Bounds">Between what waits sources without an interval are checked.</param>
internal sealed record IngestSettings(bool AllowPrivateNetworks, PollBounds Bounds);
