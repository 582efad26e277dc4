namespace TribuneBot.Benchmarks;

/// <summary>One thing that is measured, always against a named baseline of the same run.</summary>
internal interface IScenario
{
    string Name { get; }

    string Description { get; }

    Task RunAsync(string[] args, CancellationToken cancellationToken);
}
