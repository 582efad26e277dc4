using System.Globalization;
using System.Net.Http.Json;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks;

/// <summary>
/// sendMessage by a plain HttpClient, 32 in flight (client and Simulator in one process), the ledger on and limits off. Baseline: the same
/// client against a Kestrel that reads nothing and answers a constant of the same length. Then the memory that 100,000 chats take.
/// </summary>
internal sealed class SimulatorScenario : IScenario
{
    private const int InFlight = 32;
    private const int Chats = 100_000;
    private const long FirstReader = 10_000_000;

    public string Name => "simulator";

    public string Description => "sendMessage/s, client included, and memory per 100,000 chats; argument: how many messages (20000)";

    public async Task RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
        Console.WriteLine($"simulator: {count:N0} sendMessage, {InFlight} in flight");
        // Memory first: what a measurement before it has not yet given back would count against it.
        await WeighAsync(cancellationToken);
        await CompareAsync(count, cancellationToken);
    }

    private static async Task CompareAsync(int count, CancellationToken cancellationToken)
    {
        await using var constant = await ConstantServer.StartAsync(cancellationToken);
        using var baseline = Client(constant.Address);
        await Pairs.CompareAsync(
            "sendMessage", () => FreshAsync(count, cancellationToken),
            "constant answer", () => RateAsync(baseline, "sendMessage", count, cancellationToken), "calls/s");
    }

    /// <summary>A new world for each measurement, so that none carries what an earlier one has sent.</summary>
    private static async Task<double> FreshAsync(int count, CancellationToken cancellationToken)
    {
        await using var simulator = await SimulatorHost.StartAsync(Crowded(), cancellationToken);
        using var http = Client(simulator.Address);
        return await RateAsync(http, "sendMessage", count, cancellationToken);
    }

    private static async Task WeighAsync(CancellationToken cancellationToken)
    {
        var empty = Memory();
        await using var simulator = await SimulatorHost.StartAsync(Crowded(), cancellationToken);
        using var http = Client(simulator.Address);
        PrintMemory("100,000 in a crowd that no bot has used", empty);

        await RateAsync(http, "sendChatAction", Chats, cancellationToken);
        PrintMemory("100,000 chats that exist, and the ledger", empty);

        await RateAsync(http, "sendMessage", Chats, cancellationToken);
        PrintMemory("100,000 chats with one message each, and the ledger", empty);
        await CheckAsync(simulator, cancellationToken);
    }

    private static async Task CheckAsync(SimulatorHost simulator, CancellationToken cancellationToken)
    {
        using var observer = new SimulatorClient(simulator.Address);
        var sent = (await observer.StatisticsAsync(cancellationToken)).Sent;
        var violations = await observer.ViolationsAsync(cancellationToken);
        if (sent != Chats || violations.Count > 0)
            throw new InvalidOperationException($"{sent} messages arrived; {string.Join(" ", violations.Take(3))}");
    }

    private static async Task<double> RateAsync(HttpClient http, string method, int count, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        var options = new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, count, options, async (number, token) =>
        {
            using var response = await http.PostAsJsonAsync(method, Body(method, number), token);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync(token);
        });
        return count / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private static Dictionary<string, object> Body(string method, int number)
    {
        var body = new Dictionary<string, object> { ["chat_id"] = FirstReader + (number % Chats) };
        if (method == "sendChatAction")
            body["action"] = "typing";
        else
            body["text"] = $"Story {number}: the harbour bridge opens again";
        return body;
    }

    private static SimulatorOptions Crowded() => SimulatorOptions.Demo() with { Crowds = [new SimulatedCrowd(FirstReader, Chats)] };

    private static HttpClient Client(Uri address) => new() { BaseAddress = new Uri(address, $"/bot{DemoWorld.BotToken}/") };

    private static long Memory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static void PrintMemory(string what, long empty) => Console.WriteLine($"  {what}: {(Memory() - empty) / 1024.0 / 1024.0:0.0} MB");
}
