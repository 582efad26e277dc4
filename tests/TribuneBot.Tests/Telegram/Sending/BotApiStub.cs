using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TribuneBot.Tests.Telegram.Sending;

/// <summary>
/// A server on loopback that reads one whole request and answers the next of its scripted answers, byte for byte; when the script is at its
/// end, the last one again.
/// </summary>
internal sealed class BotApiStub : IAsyncDisposable
{
    /// <summary>Closes the connection after the request was read, without a byte of answer.</summary>
    public const string HangUp = "";

    /// <summary>Never answers.</summary>
    public const string Silence = "silence";

    private const byte TlsGreeting = 0x16;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _script;
    private readonly Task _serving;
    private string _last = Ok(Message(1));

    public BotApiStub(params string[] script)
    {
        _script = new ConcurrentQueue<string>(script);
        _listener.Start();
        Url = "http://" + _listener.LocalEndpoint;
        _serving = ServeAsync();
    }

    public string Url { get; }

    /// <summary>Method and body of each request, in order.</summary>
    public ConcurrentQueue<(string Method, string Body)> Requests { get; } = [];

    /// <summary>Set when the first request was read.</summary>
    public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static string Message(int id, string extra = "") =>
        $"{{\"message_id\":{id},\"date\":1700000000,\"chat\":{{\"id\":7,\"type\":\"private\"}}{extra}}}";

    public static string Ok(string result) => Http(200, $"{{\"ok\":true,\"result\":{result}}}");

    public static string Error(int code, string description, string parameters = "") =>
        Http(code, $"{{\"ok\":false,\"error_code\":{code},\"description\":\"{description}\"{(parameters.Length > 0 ? $",\"parameters\":{{{parameters}}}" : "")}}}");

    public static string Html(int code) => Http(code, "<html><h1>nginx</h1></html>", "text/html");

    public static string Http(int code, string body, string type = "application/json") =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {code} X\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    /// <summary>Promises more than it sends.</summary>
    public static string Truncated(string answer) => answer[..^10];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(ConverseAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using var connection = client;
        var stream = client.GetStream();
        try
        {
            while (await ReadRequestAsync(stream) is { } request)
            {
                var answer = _script.TryDequeue(out var next) ? _last = next : _last;
                Requests.Enqueue(request);
                Reached.TrySetResult();
                if (answer == Silence)
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stop.Token);

                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
                if (answer == HangUp || Encoding.UTF8.GetByteCount(answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]) < Length(answer))
                    return;
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client went away, or the test is over.
        }
    }

    private async Task<(string Method, string Body)?> ReadRequestAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var buffer = new byte[8192];
        while (true)
        {
            var text = Encoding.UTF8.GetString([.. bytes]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0 && Body(text[..end], text[(end + 4)..]) is { } body)
                return (text.Split(' ')[1].Split('/')[^1], body);

            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0 || buffer[0] == TlsGreeting)
                return null;
            bytes.AddRange(buffer.AsSpan(0, read));
        }
    }

    /// <summary>The whole body, or null while some of it is missing.</summary>
    private static string? Body(string head, string rest)
    {
        if (!head.Contains("chunked", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8.GetByteCount(rest) >= Length(head) ? rest : null;
        if (!rest.EndsWith("0\r\n\r\n", StringComparison.Ordinal))
            return null;

        var chunks = rest.Split("\r\n");
        return string.Concat(chunks.Where((_, index) => index % 2 == 1));
    }

    private static int Length(string head)
    {
        const string Name = "Content-Length: ";
        var start = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? 0 : int.Parse(head[(start + Name.Length)..].Split('\r')[0], CultureInfo.InvariantCulture);
    }
}
