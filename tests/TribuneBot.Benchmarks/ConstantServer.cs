using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace TribuneBot.Benchmarks;

/// <summary>A Kestrel without routes that gives every request the same answer: what HTTP itself costs.</summary>
internal sealed class ConstantServer : IAsyncDisposable
{
    private static readonly byte[] Answer =
        """{"ok":true,"result":{"message_id":1,"from":{"id":7000000001,"is_bot":true,"first_name":"Tribune","username":"tribune_demo_bot"},"chat":{"id":10000000,"first_name":"Reader","type":"private"},"date":1780000000,"text":"Story 1: the harbour bridge opens again"}}"""u8.ToArray();

    private readonly WebApplication _app;

    private ConstantServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<ConstantServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync(cancellationToken);
        return new ConstantServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Answer.Length;
        await context.Response.Body.WriteAsync(Answer, context.RequestAborted);
    }
}
