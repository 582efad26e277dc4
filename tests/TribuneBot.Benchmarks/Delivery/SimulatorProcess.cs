using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks.Delivery;

/// <summary>The Simulator as a process of its own: Telegram's work must not count as the bot's.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "TribuneBot.Simulator.dll");

    private readonly Process _process;

    private SimulatorProcess(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        Telegram = new SimulatorClient(address);
    }

    public Uri Address { get; }

    public SimulatorClient Telegram { get; }

    public static async Task<SimulatorProcess> StartAsync(CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var start = new ProcessStartInfo("dotnet", [Program, "--urls", address.GetLeftPart(UriPartial.Authority)]) { RedirectStandardOutput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");

        // It says where it listens once it does.
        await process.StandardOutput.ReadLineAsync(cancellationToken);
        return new SimulatorProcess(process, address);
    }

    public async ValueTask DisposeAsync()
    {
        Telegram.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
