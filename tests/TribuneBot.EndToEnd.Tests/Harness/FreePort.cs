using System.Net;
using System.Net.Sockets;

namespace TribuneBot.EndToEnd.Tests.Harness;

/// <summary>
/// A loopback port nobody listens on right now. Below those that the system gives to connections: a bot that starts seconds later must not find it taken by one.
/// </summary>
internal static class FreePort
{
    private const int Tries = 1_000;

    private static int _last = 20_000 + (Environment.ProcessId % 400 * 25);

    public static int Next()
    {
        for (var i = 0; i < Tries; i++)
        {
            var port = Interlocked.Increment(ref _last);
            if (IsFree(port))
                return port;
        }

        throw new InvalidOperationException($"No free port up to {_last}.");
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
