namespace TribuneBot.Configuration;

/// <summary>One thing that is wrong in the configuration, as one sentence for the operator.</summary>
/// <param name="Key">As written in a file, e.g. "Delivery:PerSecond".</param>
/// <param name="What">What is wrong with its value; never the value of a secret.</param>
/// <param name="Example">A value that would do.</param>
internal sealed record ConfigurationProblem(string Key, string What, string Example)
{
    public override string ToString() => $"{Key} {What}. Example: {Example}";
}
