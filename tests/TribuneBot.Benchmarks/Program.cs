using TribuneBot.Benchmarks;

IScenario[] scenarios =
    [new StartupScenario(), new ImportScenario(), new SimulatorScenario(), new DeliveryScenario(), new IngestScenario(), new SearchScenario()];
var scenario = scenarios.FirstOrDefault(candidate => args.Length > 0 && candidate.Name == args[0]);
if (scenario is null)
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/TribuneBot.Benchmarks -- SCENARIO");
    foreach (var candidate in scenarios)
        Console.Error.WriteLine($"  {candidate.Name,-10} {candidate.Description}");

    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};
await scenario.RunAsync(args[1..], stop.Token);
return 0;
