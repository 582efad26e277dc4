using System.Diagnostics;
using System.Text;

namespace TribuneBot.Benchmarks.Delivery.Kills;

/// <summary>The bot as an operator starts it, in a process of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "TribuneBot.dll");

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private HostProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public static HostProcess Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "run"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var host = new HostProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start"));
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    /// <exception cref="InvalidOperationException">It ended by itself, with what it said.</exception>
    public void ThrowIfEnded()
    {
        if (_process.HasExited)
            throw new InvalidOperationException($"The host ended by itself with {_process.ExitCode}:{Environment.NewLine}{Said()}");
    }

    /// <summary>The end of what it said.</summary>
    public string Said()
    {
        lock (_output)
            return _output.ToString(Math.Max(0, _output.Length - 4_000), Math.Min(4_000, _output.Length));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
