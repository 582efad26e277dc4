using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

public sealed class WebhookContractTests : SimulatorFixture
{
    private readonly Channel<(string Secret, JsonObject Update)> _received = Channel.CreateBounded<(string, JsonObject)>(64);
    private readonly ConcurrentQueue<int> _statuses = new();
    private readonly ConcurrentQueue<object> _answers = new();

    private async Task<WebApplication> ListenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.MapPost("/hook", async (HttpContext context) =>
        {
            var update = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!.AsObject();
            await _received.Writer.WriteAsync((context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString(), update), context.RequestAborted);
            context.Response.StatusCode = _statuses.TryDequeue(out var status) ? status : 200;
            if (_answers.TryDequeue(out var answer))
                await context.Response.WriteAsJsonAsync(answer, context.RequestAborted);
        });
        await app.StartAsync(Token);
        await ResultAsync("setWebhook", new { url = app.Urls.First() + "/hook", secret_token = "only-ours" });
        return app;
    }

    [Fact]
    public async Task Updates_arrive_with_the_secret_and_in_the_order_of_the_chat()
    {
        await using var app = await ListenAsync();
        for (var i = 0; i < 5; i++)
            await People.SendTextAsync(DemoWorld.EnglishReaderId, DemoWorld.EnglishReaderId, $"m{i}", cancellationToken: Token);
        for (var i = 0; i < 5; i++)
        {
            var (secret, update) = await _received.Reader.ReadAsync(Token);
            Assert.Equal(("only-ours", $"m{i}"), (secret, update["message"]!["text"]!.GetValue<string>()));
        }
    }

    [Fact]
    public async Task A_refused_update_comes_again_before_what_follows_it()
    {
        _statuses.Enqueue(500);
        await using var app = await ListenAsync();
        await People.SendTextAsync(DemoWorld.EnglishReaderId, DemoWorld.EnglishReaderId, "first", cancellationToken: Token);
        await People.SendTextAsync(DemoWorld.EnglishReaderId, DemoWorld.EnglishReaderId, "second", cancellationToken: Token);
        var texts = new List<string>();
        for (var i = 0; i < 3; i++)
            texts.Add((await _received.Reader.ReadAsync(Token)).Update["message"]!["text"]!.GetValue<string>());
        Assert.Equal(["first", "first", "second"], texts);
        Assert.Equal("Wrong response from the webhook: 500 Internal Server Error", (await ResultAsync("getWebhookInfo"))["last_error_message"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_the_webhook_did_not_confirm_waits_for_getUpdates()
    {
        await ResultAsync("setWebhook", new { url = "http://127.0.0.1:1/hook" });
        await People.SendTextAsync(DemoWorld.EnglishReaderId, DemoWorld.EnglishReaderId, "kept", cancellationToken: Token);
        await ResultAsync("deleteWebhook");
        Assert.Equal("kept", (await ResultAsync("getUpdates"))[0]!["message"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Moving_the_clock_brings_a_retry_that_is_hours_away()
    {
        foreach (var _ in Enumerable.Range(0, 12))
            _statuses.Enqueue(500);
        await using var app = await ListenAsync();
        await People.SendTextAsync(DemoWorld.EnglishReaderId, DemoWorld.EnglishReaderId, "stubborn", cancellationToken: Token);
        for (var attempt = 0; attempt < 13;)
        {
            if (_received.Reader.TryRead(out var _))
                attempt++;
            else
                await People.AdvanceAsync(TimeSpan.FromMinutes(1), Token);
        }

        Assert.Empty(_statuses);
    }

    [Fact]
    public async Task A_method_called_in_the_answer_is_carried_out_but_not_one_that_asks()
    {
        _answers.Enqueue(new { method = "getMe" });
        _answers.Enqueue(new { method = "sendMessage", chat_id = DemoWorld.EnglishReaderId, text = "at once" });
        await using var app = await ListenAsync();
        await People.SendTextAsync(DemoWorld.EnglishReaderId, DemoWorld.EnglishReaderId, "one", cancellationToken: Token);
        await People.SendTextAsync(DemoWorld.EnglishReaderId, DemoWorld.EnglishReaderId, "two", cancellationToken: Token);
        await People.WaitForMessageAsync(DemoWorld.EnglishReaderId, static m => m.Text == "at once", cancellationToken: Token);
        Assert.Empty(await People.CallsAsync("getMe", cancellationToken: Token));
        Assert.Single(await People.CallsAsync("sendMessage", cancellationToken: Token));
    }
}
