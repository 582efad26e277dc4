using TribuneBot.Simulator;

var urls = "http://127.0.0.1:8081";
var fetches = false;
for (var i = 0; i < args.Length; i++)
{
    if (args[i] == "--urls" && i + 1 < args.Length)
    {
        urls = args[++i];
        continue;
    }

    if (args[i] == "--fetch-loopback")
    {
        fetches = true;
        continue;
    }

    await Console.Error.WriteLineAsync($"Unknown argument \"{args[i]}\". Usage: TribuneBot.Simulator [--urls http://127.0.0.1:8081] [--fetch-loopback]");
    return 2;
}

try
{
    await using var simulator = await SimulatorHost.StartAsync(SimulatorOptions.Demo(urls) with { FetchesLoopback = fetches }, CancellationToken.None);
    Console.WriteLine($"Web chat: {simulator.Address}?as={DemoWorld.EnglishReaderId}");
    Console.WriteLine($"Bot API:  {simulator.Address}bot{DemoWorld.BotToken}/getMe (any well-formed token is accepted)");
    await simulator.WaitForShutdownAsync(CancellationToken.None);
    return 0;
}
catch (IOException unavailable)
{
    await Console.Error.WriteLineAsync($"Cannot listen on {urls}: {unavailable.Message}");
    return 1;
}
