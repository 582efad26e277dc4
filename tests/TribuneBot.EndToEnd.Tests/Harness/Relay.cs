using System.Net;
using System.Net.Sockets;

namespace TribuneBot.EndToEnd.Tests.Harness;

/// <summary>A network between a browser and the Simulator that can be cut and mended; its address stays the same.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly int _port = FreePort.Next();
    private readonly Uri _target;
    private readonly List<Task> _work = [];
    private CancellationTokenSource _line = new();

    public Relay(Uri target)
    {
        _target = target;
        Mend();
    }

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>Closes every connection and refuses new ones.</summary>
    public async Task CutAsync()
    {
        await _line.CancelAsync();
        await Task.WhenAll(_work);
        _work.Clear();
        _line.Dispose();
    }

    /// <summary>Accepts connections again.</summary>
    public void Mend()
    {
        _line = new CancellationTokenSource();
        var listener = new TcpListener(IPAddress.Loopback, _port);
        listener.Start();
        _work.Add(AcceptAsync(listener, _line.Token));
    }

    public async ValueTask DisposeAsync() => await CutAsync();

    private async Task AcceptAsync(TcpListener listener, CancellationToken cut)
    {
        var open = new List<Task>();
        try
        {
            while (true)
                open.Add(CarryAsync(await listener.AcceptTcpClientAsync(cut), cut));
        }
        catch (OperationCanceledException)
        {
            // The line was cut.
        }
        finally
        {
            listener.Stop();
        }

        await Task.WhenAll(open);
    }

    private async Task CarryAsync(TcpClient near, CancellationToken cut)
    {
        using (near)
        using (var far = new TcpClient())
        {
            try
            {
                await far.ConnectAsync(_target.Host, _target.Port, cut);
                await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream(), cut), far.GetStream().CopyToAsync(near.GetStream(), cut));
            }
            catch (Exception broken) when (broken is OperationCanceledException or IOException or SocketException)
            {
                // Either side may go at any time; that is what the relay is for.
            }
        }
    }
}
