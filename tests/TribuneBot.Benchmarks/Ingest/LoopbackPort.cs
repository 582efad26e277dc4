using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TribuneBot.Benchmarks.Ingest;

/// <summary>A loopback port nobody listens on right now.</summary>
internal static class LoopbackPort
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static Uri Address() => new($"http://127.0.0.1:{Free().ToString(CultureInfo.InvariantCulture)}");
}
