using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TribuneBot.Benchmarks.Delivery;
using TribuneBot.Benchmarks.Delivery.Kills;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks.Ingest;

/// <summary>The real host and the Simulator in processes of their own; one article after the other, from the request until the channel shows the post.</summary>
internal sealed class PublishPart : IIngestPart
{
    private const int Articles = 30;
    private const string Secret = "a secret of the benchmark alone";

    private static readonly TimeSpan BetweenPosts = TimeSpan.FromSeconds(1.5);

    public string Name => "publish";

    public string Question => "how long from the publish endpoint to the channel's post? (under a second at the median is asked for)";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("tribunebot-publish-").FullName;
        await using var simulator = await SimulatorProcess.StartAsync(cancellationToken);
        var address = LoopbackPort.Address();
        await WriteSettingsAsync(folder, simulator.Address, address, cancellationToken);
        await using (var host = HostProcess.Start(folder))
        {
            using var http = new HttpClient { BaseAddress = address };
            await ReadyAsync(http, host, cancellationToken);
            var times = new List<double>();
            for (var number = -2; number < Articles; number++)
            {
                // Telegram takes one post a second in one channel; what waits for that is not what is measured.
                await Task.Delay(BetweenPosts, TimeProvider.System, cancellationToken);
                var time = await PublishAsync(http, simulator.Telegram, $"Story {number} of the harbour", cancellationToken);
                if (number >= 0)
                    times.Add(time.TotalMilliseconds);
            }

            Console.WriteLine($"  from request to post: median {Pairs.Median(times):0} ms, from {times.Min():0} to {times.Max():0} ms, of {times.Count}");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<TimeSpan> PublishAsync(HttpClient http, SimulatorClient telegram, string title, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.Serialize(new { url = $"https://tribune.example/{Uri.EscapeDataString(title)}", title, lead = "Ships wait in the roads.", language = "en" });
        var seen = telegram.WaitForMessageAsync(
            DemoWorld.ChannelId, message => message.Text.Contains(title, StringComparison.Ordinal), TimeSpan.FromMinutes(1), cancellationToken: cancellationToken);
        var started = TimeProvider.System.GetTimestamp();
        using var request = Signed(body);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        await seen;
        return TimeProvider.System.GetElapsedTime(started);
    }

    private static HttpRequestMessage Signed(string body)
    {
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        var request = new HttpRequestMessage(HttpMethod.Post, "/publish") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Tribune-Timestamp", time);
        request.Headers.Add("X-Tribune-Signature", "sha256=" + Convert.ToHexStringLower(signature));
        return request;
    }

    private static async Task ReadyAsync(HttpClient http, HostProcess host, CancellationToken cancellationToken)
    {
        while (true)
        {
            host.ThrowIfEnded();
            try
            {
                using var health = await http.GetAsync(new Uri("/health", UriKind.Relative), cancellationToken);
                if (health.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
        }
    }

    private static Task WriteSettingsAsync(string folder, Uri telegram, Uri listen, CancellationToken cancellationToken)
    {
        var settings = new
        {
            Telegram = new { DemoWorld.BotToken, BaseUrl = telegram.GetLeftPart(UriPartial.Authority) },
            Newsroom = new { Name = "Bench Tribune" },
            Channels = new[] { new { Chat = DemoWorld.ChannelId.ToString(CultureInfo.InvariantCulture) } },
            Delivery = new { PerSecond = 1_000, GroupPerMinute = 6_000 },
            Http = new { Listen = listen.GetLeftPart(UriPartial.Authority) },
            Publish = new { Secret },
        };
        return File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), JsonSerializer.Serialize(settings), cancellationToken);
    }
}
