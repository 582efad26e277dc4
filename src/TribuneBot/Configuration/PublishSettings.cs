namespace TribuneBot.Configuration;

/// <summary>How the newsroom's own system publishes.</summary>
/// <param name="Secret">The key both sides sign with.</param>
internal sealed record PublishSettings(string Secret)
{
    /// <summary>Never the secret: settings may end up in a log.</summary>
    public override string ToString() => nameof(PublishSettings);
}
