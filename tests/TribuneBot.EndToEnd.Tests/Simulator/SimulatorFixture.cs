using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

/// <summary>A Simulator with the demo world, a plain HTTP bot and somebody to act as people.</summary>
public abstract class SimulatorFixture : IAsyncLifetime
{
    private SimulatorHost _host = null!;
    private HttpClient _http = null!;

    protected SimulatorClient People { get; private set; } = null!;

    protected Uri Address => _host.Address;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected virtual SimulatorOptions Options => SimulatorOptions.Demo();

    public async ValueTask InitializeAsync()
    {
        _host = await SimulatorHost.StartAsync(Options, Token);
        _http = new HttpClient { BaseAddress = _host.Address };
        People = new SimulatorClient(_host.Address);
    }

    public async ValueTask DisposeAsync()
    {
        People.Dispose();
        _http.Dispose();
        await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Calls a method with a JSON body and returns the whole answer.</summary>
    protected async Task<JsonObject> CallAsync(string method, object? parameters = null, string token = DemoWorld.BotToken)
    {
        using var response = await _http.PostAsJsonAsync(Api(method, token), parameters ?? new { }, Token);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!.AsObject();
        Assert.Equal((int)response.StatusCode, answer["ok"]!.GetValue<bool>() ? 200 : answer["error_code"]!.GetValue<int>());
        return answer;
    }

    /// <summary>The address of a method.</summary>
    protected Uri Api(string method, string token = DemoWorld.BotToken) => new(_host.Address, $"/bot{token}/{method}");

    /// <summary>Sends any request.</summary>
    protected Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request, Token);

    /// <summary>Calls a method and returns its result.</summary>
    protected async Task<JsonNode> ResultAsync(string method, object? parameters = null)
    {
        var answer = await CallAsync(method, parameters);
        Assert.True(answer["ok"]!.GetValue<bool>(), answer.ToJsonString());
        return answer["result"]!;
    }

    /// <summary>Calls a method that must be refused and returns the refusal's text.</summary>
    protected async Task<string> RefusalAsync(string method, object? parameters = null)
    {
        var answer = await CallAsync(method, parameters);
        Assert.False(answer["ok"]!.GetValue<bool>(), answer.ToJsonString());
        return answer["description"]!.GetValue<string>();
    }
}
