namespace TribuneBot.Configuration;

/// <summary>What the program serves.</summary>
/// <param name="Listen">Where it listens, or null: nowhere.</param>
/// <param name="PublicUrl">How the outside reaches it, or null.</param>
internal sealed record HttpSettings(Uri? Listen, Uri? PublicUrl);
