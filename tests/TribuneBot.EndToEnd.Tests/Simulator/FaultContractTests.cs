using System.Net;
using System.Net.Http.Json;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

public sealed class FaultContractTests : SimulatorFixture
{
    private static readonly object Post = new { chat_id = DemoWorld.ChannelId, text = "x" };

    private Task<HttpResponseMessage> SendPostAsync()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Api("sendMessage")) { Content = JsonContent.Create(Post) };
        return SendAsync(request);
    }

    private async Task<int> PostsAsync() => (await People.MessagesAsync(DemoWorld.ChannelId, cancellationToken: Token)).Count;

    [Fact]
    public async Task An_error_has_status_parameters_and_header_and_is_used_up()
    {
        await People.AddFaultAsync(new SimulatedFault(FaultKind.Error) { Method = "sendMessage", Count = 1, Status = 429, Description = "Too Many Requests: retry after 7", RetryAfter = 7 }, Token);
        using var response = await SendPostAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), response.Headers.RetryAfter!.Delta);
        Assert.Equal("""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}""", await response.Content.ReadAsStringAsync(Token));
        await ResultAsync("sendMessage", Post);
        Assert.Equal(1, await PostsAsync());
    }

    [Theory]
    [InlineData(FaultKind.CloseBefore, 0)]
    [InlineData(FaultKind.CloseAfter, 1)]
    [InlineData(FaultKind.TruncatedJson, 1)]
    public async Task A_cut_connection_does_or_does_not_leave_a_post(FaultKind kind, int posts)
    {
        await People.AddFaultAsync(new SimulatedFault(kind) { Count = 1 }, Token);
        await Assert.ThrowsAsync<HttpRequestException>(async () =>
        {
            using var response = await SendPostAsync();
            await response.Content.ReadAsStringAsync(Token);
        });
        Assert.Equal(posts, await PostsAsync());
        Assert.Equal(kind.ToString(), Assert.Single(await People.CallsAsync("sendMessage", cancellationToken: Token)).Fault);
    }

    [Fact]
    public async Task A_slow_body_arrives_whole_and_a_rule_ends_with_its_time()
    {
        await People.AddFaultAsync(new SimulatedFault(FaultKind.SlowBody) { ForSeconds = 60, DelayMilliseconds = 1 }, Token);
        await ResultAsync("sendMessage", Post);
        await People.AdvanceAsync(TimeSpan.FromSeconds(60), Token);
        await ResultAsync("sendMessage", Post);
        Assert.Equal(["SlowBody", null], (await People.CallsAsync("sendMessage", cancellationToken: Token)).Select(static c => c.Fault));
    }

    [Fact]
    public async Task A_bad_gateway_answers_in_HTML()
    {
        await People.AddFaultAsync(new SimulatedFault(FaultKind.BadGateway), Token);
        using var response = await SendPostAsync();
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.StartsWith("<html>", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        await People.ClearFaultsAsync(Token);
        await ResultAsync("sendMessage", Post);
    }

    [Theory]
    [InlineData("restart", false)]
    [InlineData("Request aborted", false)]
    [InlineData("sent message was immediately deleted and can't be returned", true)]
    public async Task An_inner_error_says_nothing_of_what_happened(string words, bool takesEffect)
    {
        await People.AddFaultAsync(new SimulatedFault(FaultKind.Error) { Count = 1, Description = "Internal Server Error: " + words, TakesEffect = takesEffect }, Token);
        var answer = await CallAsync("sendMessage", Post);
        Assert.Equal((500, "Internal Server Error: " + words), (answer["error_code"]!.GetValue<int>(), answer["description"]!.GetValue<string>()));
        Assert.Equal(takesEffect ? 1 : 0, await PostsAsync());
    }

    [Fact]
    public async Task A_proxy_can_give_up_after_the_post_is_there()
    {
        await People.AddFaultAsync(new SimulatedFault(FaultKind.BadGateway) { Count = 1, TakesEffect = true }, Token);
        using var response = await SendPostAsync();
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Equal(1, await PostsAsync());
    }

    [Fact]
    public async Task Limits_can_be_switched_on()
    {
        await People.SetLimitsAsync(new SimulatorLimits { SharedChatPerMinute = 2 }, Token);
        await ResultAsync("sendMessage", Post);
        await ResultAsync("sendMessage", Post);
        var refused = await CallAsync("sendMessage", Post);
        Assert.StartsWith("Too Many Requests: retry after ", refused["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.InRange(refused["parameters"]!["retry_after"]!.GetValue<int>(), 1, 60);
    }

    [Fact]
    public async Task A_crowd_costs_nothing_until_it_is_used()
    {
        await People.AddCrowdAsync(new SimulatedCrowd(10_000_000, 100_000, "en"), Token);
        await ResultAsync("sendMessage", new { chat_id = 10_099_999, text = "x" });
        Assert.Equal("Bad Request: chat not found", await RefusalAsync("sendMessage", new { chat_id = 10_100_000, text = "x" }));
    }

    [Fact]
    public async Task The_ledger_keeps_every_call_without_the_token()
    {
        await ResultAsync("sendMessage", Post);
        await RefusalAsync("sendMessage", new { chat_id = 55, text = "y" });
        var calls = await People.CallsAsync(cancellationToken: Token);
        Assert.Equal([200, 400], calls.Select(static c => c.Status));
        Assert.Equal("x", calls[0].Parameters["text"]);
        Assert.DoesNotContain(DemoWorld.BotToken, System.Text.Json.JsonSerializer.Serialize(calls), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delayed_answer_comes_when_the_clock_has_moved()
    {
        await People.AddFaultAsync(new SimulatedFault(FaultKind.Delay) { Method = "sendMessage", DelayMilliseconds = 3_600_000 }, Token);
        var sending = ResultAsync("sendMessage", Post);
        while (!sending.IsCompleted)
            await People.AdvanceAsync(TimeSpan.FromHours(1), Token);
        await sending;
        Assert.Equal(1, await PostsAsync());
    }

    [Fact]
    public async Task Down_for_a_while_is_up_again_afterwards()
    {
        await People.AddFaultAsync(new SimulatedFault(FaultKind.CloseBefore) { ForSeconds = 30 }, Token);
        for (var i = 0; i < 2; i++)
            await Assert.ThrowsAsync<HttpRequestException>(SendPostAsync);
        await People.AdvanceAsync(TimeSpan.FromSeconds(30), Token);
        await ResultAsync("sendMessage", Post);
        Assert.Equal(1, await PostsAsync());
    }

    [Fact]
    public async Task An_update_can_come_twice_although_it_was_confirmed()
    {
        await People.SendTextAsync(DemoWorld.EnglishReaderId, DemoWorld.EnglishReaderId, "once", cancellationToken: Token);
        var first = (await ResultAsync("getUpdates"))[0]!["update_id"]!.GetValue<long>();
        Assert.Empty((await ResultAsync("getUpdates", new { offset = first + 1 })).AsArray());
        await People.RepeatLastUpdateAsync(cancellationToken: Token);
        Assert.Equal(first, (await ResultAsync("getUpdates", new { offset = first + 1 }))[0]!["update_id"]!.GetValue<long>());
        Assert.Empty((await ResultAsync("getUpdates", new { offset = first + 1 })).AsArray());
    }

    [Fact]
    public async Task The_ledger_knows_when_a_message_came_changed_and_went()
    {
        var id = (await ResultAsync("sendMessage", Post))["message_id"]!.GetValue<int>();
        await People.AdvanceAsync(TimeSpan.FromMinutes(1), Token);
        await ResultAsync("editMessageText", new { chat_id = DemoWorld.ChannelId, message_id = id, text = "y" });
        await People.AdvanceAsync(TimeSpan.FromMinutes(1), Token);
        await ResultAsync("deleteMessage", new { chat_id = DemoWorld.ChannelId, message_id = id });
        var seen = Assert.Single(await People.MessagesAsync(DemoWorld.ChannelId, cancellationToken: Token));
        Assert.True(seen.EditedAt - seen.At >= TimeSpan.FromMinutes(1));
        Assert.True(seen.DeletedAt - seen.EditedAt >= TimeSpan.FromMinutes(1));
    }
}
