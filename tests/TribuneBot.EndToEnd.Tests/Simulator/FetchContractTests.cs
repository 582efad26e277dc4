using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

/// <summary>Files sent by a loopback address, where fetching them is asked for.</summary>
public sealed class FetchContractTests : SimulatorFixture
{
    private const long Channel = DemoWorld.ChannelId;

    protected override SimulatorOptions Options => SimulatorOptions.Demo() with { FetchesLoopback = true };

    private static async Task<WebApplication> ServeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.MapGet("/a.gif", static () => Results.Bytes(Pictures.Gif, "image/gif"));
        app.MapGet("/page.jpg", static () => Results.Text("<html></html>", "text/html"));
        await app.StartAsync(Token);
        return app;
    }

    [Fact]
    public async Task A_picture_is_fetched_and_kept()
    {
        await using var app = await ServeAsync();
        var address = app.Urls.First() + "/a.gif";
        var sent = await ResultAsync("sendPhoto", new { chat_id = Channel, photo = address });
        Assert.Equal((1, Pictures.Gif.Length), (sent["photo"]![0]!["width"]!.GetValue<int>(), sent["photo"]![0]!["file_size"]!.GetValue<int>()));
        var file = await ResultAsync("getFile", new { file_id = sent["photo"]![0]!["file_id"]!.GetValue<string>() });
        Assert.NotNull(file["file_path"]);
        object Photo() => new { type = "photo", media = address };
        Assert.Equal(2, (await ResultAsync("sendMediaGroup", new { chat_id = Channel, media = (object[])[Photo(), Photo()] })).AsArray().Count);
    }

    [Fact]
    public async Task What_cannot_be_fetched_or_shown_is_refused_in_Telegrams_words()
    {
        await using var app = await ServeAsync();
        var (missing, page) = (app.Urls.First() + "/missing.jpg", app.Urls.First() + "/page.jpg");
        Assert.Equal("Bad Request: failed to get HTTP URL content", await RefusalAsync("sendPhoto", new { chat_id = Channel, photo = missing }));
        Assert.Equal("Bad Request: failed to get HTTP URL content", await RefusalAsync("sendDocument", new { chat_id = Channel, document = "http://127.0.0.1:1/a.zip" }));
        Assert.Equal("Bad Request: wrong type of the web page content", await RefusalAsync("sendPhoto", new { chat_id = Channel, photo = page }));
        var fine = new { type = "photo", media = app.Urls.First() + "/a.gif" };
        Assert.Equal("Bad Request: failed to send message #2 with the error message \"WEBPAGE_MEDIA_EMPTY\"", await RefusalAsync("sendMediaGroup", new { chat_id = Channel, media = (object[])[fine, new { type = "photo", media = page }] }));
        Assert.Equal("Bad Request: failed to send message #1 with the error message \"WEBPAGE_CURL_FAILED\"", await RefusalAsync("sendMediaGroup", new { chat_id = Channel, media = (object[])[new { type = "photo", media = missing }, fine] }));
        Assert.Empty(await People.MessagesAsync(Channel, cancellationToken: Token));
    }
}
