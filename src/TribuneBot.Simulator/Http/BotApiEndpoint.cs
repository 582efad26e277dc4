using TribuneBot.Simulator.Faults;
using TribuneBot.Simulator.Ledger;
using TribuneBot.Simulator.Methods;
using TribuneBot.Simulator.Schema;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Http;

/// <summary>/bot&lt;token&gt;/&lt;method&gt;: from an HTTP request to an answer, a fault or a cut connection, and into the ledger.</summary>
internal sealed class BotApiEndpoint(TelegramWorld world, FaultBook faults, CallLedger ledger, AddressFetcher? fetcher)
{
    private static readonly byte[] ProxyPage =
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n"u8.ToArray();

    internal async Task HandleAsync(HttpContext context, string token, string method)
    {
        var arrived = world.Now;
        CallParameters parameters;
        try
        {
            parameters = await ParameterReader.ReadAsync(context.Request, context.RequestAborted);
        }
        catch (ApiException refusal)
        {
            await WriteAsync(context, refusal.Code, ApiResponse.Failure(refusal), null);
            return;
        }

        ledger.AddViolations(ParameterCheck.Violations(method, parameters));
        Bot? bot;
        lock (world.Gate)
            bot = world.FindBotByToken(token);
        var fault = faults.Strike(method, parameters.Values.GetValueOrDefault("chat_id"));
        if (fault is { Kind: FaultKind.Delay })
            await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMilliseconds), world.Clock, context.RequestAborted);
        var (status, body, retryAfter) = await AnswerAsync(bot, token, method, parameters, fault, context.RequestAborted);
        var closes = fault is { Kind: FaultKind.CloseBefore or FaultKind.CloseAfter };
        Record(arrived, bot, method, parameters, closes ? 0 : status, closes ? null : body, fault);
        if (closes)
            context.Abort();
        else if (fault is { Kind: FaultKind.TruncatedJson })
            await TruncateAsync(context, status, body);
        else if (fault is { Kind: FaultKind.SlowBody })
            await TrickleAsync(context, status, body, TimeSpan.FromMilliseconds(fault.DelayMilliseconds));
        else
            await WriteAsync(context, status, body, retryAfter);
    }

    /// <summary>Carries out a call that came in a webhook's answer: it counts like any other, and nobody hears what came of it.</summary>
    internal async Task RunAsync(Bot bot, string method, CallParameters parameters, CancellationToken cancellationToken)
    {
        var arrived = world.Now;
        ledger.AddViolations(ParameterCheck.Violations(method, parameters));
        var (status, body, _) = await AnswerAsync(bot, bot.Token, method, parameters, null, cancellationToken);
        Record(arrived, bot, method, parameters, status, body, null);
    }

    private async Task<(int Status, byte[] Body, int? RetryAfter)> AnswerAsync(
        Bot? bot, string token, string method, CallParameters parameters, SimulatedFault? fault, CancellationToken cancellationToken)
    {
        try
        {
            if (fault is { TakesEffect: true, Kind: FaultKind.Error or FaultKind.BadGateway })
                await AnswerAsync(bot, token, method, parameters, null, cancellationToken);
            switch (fault?.Kind)
            {
                case FaultKind.Error: throw new ApiException(fault.Status, fault.Description) { RetryAfter = fault.RetryAfter };
                case FaultKind.BadGateway: return (502, ProxyPage, null);
                case FaultKind.CloseBefore: return (0, [], null);
            }

            if (bot is null)
                throw BotToken.Refusal(token);
            var outcome = await CallAsync(bot, method, parameters, cancellationToken);
            return (200, ApiResponse.Success(outcome.Result, outcome.Description), null);
        }
        catch (ApiException refusal)
        {
            return (refusal.Code, ApiResponse.Failure(refusal), refusal.RetryAfter);
        }
    }

    private async Task<MethodOutcome> CallAsync(Bot bot, string method, CallParameters parameters, CancellationToken cancellationToken)
    {
        if (method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase))
            return await GetUpdates.RunAsync(new MethodCall(world, bot, parameters), cancellationToken);
        if (MethodTable.Find(method) is not { } handler)
            throw new ApiException(404, "Not Found: method not found");
        if (fetcher is not null)
            await fetcher.FetchAsync(parameters, cancellationToken);
        lock (world.Gate)
            return handler(new MethodCall(world, bot, parameters));
    }

    private void Record(DateTimeOffset arrived, Bot? bot, string method, CallParameters parameters, int status, byte[]? body, SimulatedFault? fault)
    {
        var record = ledger.Add(arrived, bot?.Id ?? 0, method, parameters.Values, status, body, fault?.Kind.ToString());
        if (world.Changes.IsWatched && !method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase))
            world.Changes.Publish(new Change("call", 0, record.BotId, record.Json()));
    }

    private static async Task WriteAsync(HttpContext context, int status, byte[] body, int? retryAfter)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = body.Length > 0 && body[0] == '<' ? "text/html" : "application/json";
        context.Response.ContentLength = body.Length;
        if (retryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private async Task TrickleAsync(HttpContext context, int status, byte[] body, TimeSpan pause)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        foreach (var part in body.Chunk((body.Length / 4) + 1))
        {
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(pause, world.Clock, context.RequestAborted);
        }
    }

    // The length promises more than comes, so the client sees a broken body rather than a short one.
    private static async Task TruncateAsync(HttpContext context, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }
}
