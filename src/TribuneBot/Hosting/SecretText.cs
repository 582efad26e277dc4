namespace TribuneBot.Hosting;

/// <summary>The token and the other secrets, kept only to be taken out of texts.</summary>
internal sealed class SecretText(params string[] secrets)
{
    public string RemoveFrom(string text) => secrets.Aggregate(text, (rest, secret) => rest.Replace(secret, "[token]", StringComparison.Ordinal));

    public override string ToString() => "[token]";
}
