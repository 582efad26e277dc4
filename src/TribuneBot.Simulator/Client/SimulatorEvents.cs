using System.Globalization;
using System.Text.Json;

namespace TribuneBot.Simulator;

/// <summary>An open stream of what happens in the Simulator.</summary>
internal sealed class SimulatorEvents : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private SimulatorEvents(HttpResponseMessage response, StreamReader lines)
    {
        _response = response;
        _lines = lines;
    }

    /// <summary>Opens the stream; everything that happens from now on will come.</summary>
    internal static async Task<SimulatorEvents> OpenAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var response = await http.GetAsync(new Uri("sim/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        var events = new SimulatorEvents(response, new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken)));
        await events._lines.ReadLineAsync(cancellationToken);
        return events;
    }

    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
    }

    /// <summary>Waits until something happens in a chat; false when the Simulator has stopped.</summary>
    internal async Task<bool> WaitForChatAsync(long chatId, CancellationToken cancellationToken)
    {
        while (await _lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!line.StartsWith("data: {\"kind\"", StringComparison.Ordinal))
                continue;
            using var change = JsonDocument.Parse(line.AsMemory(6));
            var chat = change.RootElement.GetProperty("chat_id").GetInt64().ToString(CultureInfo.InvariantCulture);
            var bot = change.RootElement.GetProperty("bot_id").GetInt64().ToString(CultureInfo.InvariantCulture);
            var wanted = chatId.ToString(CultureInfo.InvariantCulture);
            if (chat == wanted || bot == wanted)
                return true;
        }

        return false;
    }
}
