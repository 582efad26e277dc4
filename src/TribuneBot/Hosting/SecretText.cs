namespace TribuneBot.Hosting;

/// <summary>The token, kept only to be taken out of texts.</summary>
internal sealed class SecretText(string secret)
{
    public string RemoveFrom(string text) => text.Replace(secret, "[token]", StringComparison.Ordinal);

    public override string ToString() => "[token]";
}
