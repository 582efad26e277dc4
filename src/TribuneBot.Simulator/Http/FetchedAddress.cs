namespace TribuneBot.Simulator.Http;

/// <summary>What was found at an address.</summary>
/// <param name="Bytes">The content; null when it could not be had.</param>
/// <param name="MimeType">As the other side names it; "" when it does not.</param>
internal sealed record FetchedAddress(byte[]? Bytes, string MimeType);
