using System.Text.Json;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Tests.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Sending;

public sealed class CorrectionTests
{
    private const string Picture = "https://caspian.example/ferry.jpg";

    private static readonly Article WithPicture = Samples.Ferry with { ImageUrl = Picture };

    private static PendingDelivery Channel(CopyForm form) => Deliveries.ToChannel.Of(DispatchKind.Correction, form);

    private static PendingDelivery Reader(CopyForm form) => Deliveries.ToReader.Of(DispatchKind.Correction, form);

    private static DispatchContent Corrected(Article article) => new DispatchContent(46, article, null).At(DispatchKind.Correction, 10, 5);

    private static JsonElement Body(BotApiStub stub, int request = 0) =>
        JsonDocument.Parse(stub.Requests.ElementAt(request).Body).RootElement;

    private static async Task<SendOutcome> SendAsync(BotApiStub stub, PendingDelivery delivery, DispatchContent content)
    {
        using var bench = new SendingBench(stub);
        return await bench.SendAsync(delivery, content);
    }

    [Fact]
    public async Task A_text_is_edited_with_its_buttons_and_the_time_in_the_channels_zone_and_language()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(31)));

        var outcome = await SendAsync(stub, Channel(CopyForm.Text) with { TimeZone = "Europe/Berlin" }, Corrected(Samples.Ferry));

        var sent = Assert.IsType<SendOutcome.Sent>(outcome);
        Assert.Equal((31, CopyForm.Text), (sent.MessageIds.Single(), sent.Form));
        Assert.Equal("editMessageText", stub.Requests.Single().Method);
        Assert.Equal(31, Body(stub).GetProperty("message_id").GetInt32());
        Assert.EndsWith("<i>Yeniləndi: 11:05</i>", Body(stub).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("start=t_transport_1a_3", Body(stub).GetProperty("reply_markup").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_sees_the_time_in_the_newsrooms_zone()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(31)));

        await SendAsync(stub, Reader(CopyForm.Text), Corrected(Samples.Ferry));

        Assert.EndsWith("<i>Updated 14:05</i>", Body(stub).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_chose_a_zone_sees_the_time_in_theirs()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(31)));
        using var bench = new SendingBench(stub);
        var content = Corrected(Samples.Ferry);

        await bench.SendAsync(Reader(CopyForm.Text), content);
        await bench.SendAsync(Reader(CopyForm.Text) with { TimeZone = "America/New_York" }, content);

        Assert.EndsWith("<i>Updated 14:05</i>", Body(stub).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("<i>Updated 05:05</i>", Body(stub, request: 1).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_stays_a_text_when_its_story_gets_a_picture()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(31)));

        await SendAsync(stub, Reader(CopyForm.Text), Corrected(WithPicture));

        Assert.Equal("editMessageText", stub.Requests.Single().Method);
    }

    [Fact]
    public async Task A_photo_gets_the_storys_present_picture_and_caption()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(31)));

        var outcome = await SendAsync(stub, Reader(CopyForm.Photo), Corrected(WithPicture));

        Assert.Equal(CopyForm.Photo, Assert.IsType<SendOutcome.Sent>(outcome).Form);
        Assert.Equal("editMessageMedia", stub.Requests.Single().Method);
        Assert.Contains("Updated 14:05", stub.Requests.Single().Body, StringComparison.Ordinal);
        Assert.Contains(Picture, stub.Requests.Single().Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Picture)]
    public async Task A_photo_whose_picture_is_gone_or_refused_keeps_the_old_one_under_a_new_caption(string? picture)
    {
        await using var stub = picture is null
            ? new BotApiStub(BotApiStub.Ok(BotApiStub.Message(31)))
            : new BotApiStub(BotApiStub.Error(400, "Bad Request: wrong type of the web page content"), BotApiStub.Ok(BotApiStub.Message(31)));

        var outcome = await SendAsync(stub, Reader(CopyForm.Photo), Corrected(Samples.Ferry with { ImageUrl = picture }));

        Assert.Equal(CopyForm.Photo, Assert.IsType<SendOutcome.Sent>(outcome).Form);
        Assert.Equal("editMessageCaption", stub.Requests.Last().Method);
    }

    [Fact]
    public async Task A_long_story_fits_the_caption_of_its_photo()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(31)));
        var article = Samples.Ferry with { Title = new string('T', 600), Lead = string.Concat(Enumerable.Repeat("Ten words. ", 300)) };

        await SendAsync(stub, Reader(CopyForm.Photo), Corrected(article));

        Assert.InRange(Body(stub).GetProperty("caption").GetString()!.Length, 700, 1100);
    }

    [Fact]
    public async Task The_caption_of_a_broadcast_is_edited_and_its_photo_stays()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(31)));
        var broadcast = Deliveries.Breaking with { PhotoFileId = "PHOTO" };

        await SendAsync(stub, Reader(CopyForm.Photo), new DispatchContent(46, null, broadcast).At(DispatchKind.Correction, 10, 5));

        Assert.Equal("editMessageCaption", stub.Requests.Single().Method);
        Assert.Equal("Breaking\n\n<i>Updated 14:05</i>", Body(stub).GetProperty("caption").GetString());
    }

    [Fact]
    public async Task A_broadcast_that_fills_its_message_is_corrected_without_the_time()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(31)));
        var words = new string('x', 4090);
        var broadcast = Deliveries.Breaking with { Texts = new Dictionary<string, FormattedText> { ["en"] = FormattedText.Plain(words) } };

        await SendAsync(stub, Reader(CopyForm.Text), new DispatchContent(46, null, broadcast).At(DispatchKind.Correction, 10, 5));

        Assert.Equal(words, Body(stub).GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_copy_that_is_right_already_is_done()
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, "Bad Request: message is not modified: specified new message content"));

        Assert.Equal([31], Assert.IsType<SendOutcome.Sent>(await SendAsync(stub, Reader(CopyForm.Text), Corrected(Samples.Ferry))).MessageIds);
    }

    [Theory]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    public async Task A_copy_that_cannot_be_edited_is_rejected(string description)
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, description));

        Assert.Equal(new SendOutcome.Rejected(description), await SendAsync(stub, Reader(CopyForm.Text), Corrected(Samples.Ferry)));
    }

    [Theory]
    [InlineData(CopyForm.Text, "Bad Request: there is no text in the message to edit", "editMessageCaption")]
    [InlineData(CopyForm.Photo, "Bad Request: there is no caption in the message to edit", "editMessageText")]
    public async Task A_copy_that_is_not_what_was_noted_is_edited_as_what_it_is(CopyForm noted, string description, string method)
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, description), BotApiStub.Ok(BotApiStub.Message(31)));

        var outcome = await SendAsync(stub, Reader(noted), Corrected(Samples.Ferry));

        Assert.NotEqual(noted, Assert.IsType<SendOutcome.Sent>(outcome).Form);
        Assert.Equal(method, stub.Requests.Last().Method);
    }

    [Fact]
    public async Task An_edit_in_doubt_is_unknown()
    {
        await using var stub = new BotApiStub(BotApiStub.HangUp);

        Assert.IsType<SendOutcome.Unknown>(await SendAsync(stub, Reader(CopyForm.Text), Corrected(Samples.Ferry)));
    }
}
