using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Telegram.Sending;

public sealed class RetractionTests
{
    private static readonly string Done = BotApiStub.Ok("true");
    private static readonly string Edited = BotApiStub.Ok(BotApiStub.Message(31));

    private static async Task<SendOutcome> SendAsync(BotApiStub stub, CopyForm form = CopyForm.Text, TimeSpan? age = null)
    {
        using var bench = new SendingBench(stub);
        var delivery = Deliveries.ToChannel.Of(DispatchKind.Retraction, form) with { InterfaceLanguage = "en" };
        var aged = delivery with { Copy = delivery.Copy! with { DispatchedAt = bench.Clock.GetUtcNow() - (age ?? TimeSpan.FromHours(1)) } };
        return await bench.SendAsync(aged, Deliveries.Story.At(DispatchKind.Retraction, 10, 5));
    }

    private static IEnumerable<string> Methods(BotApiStub stub) => stub.Requests.Select(request => request.Method);

    [Fact]
    public async Task A_post_is_deleted()
    {
        await using var stub = new BotApiStub(Done);

        Assert.Equal([31], Assert.IsType<SendOutcome.Sent>(await SendAsync(stub)).MessageIds);
        Assert.Equal(["deleteMessage"], Methods(stub));
    }

    [Theory]
    [InlineData("Bad Request: message to delete not found")]
    public async Task A_post_that_is_gone_is_taken_back(string description)
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, description));

        Assert.IsType<SendOutcome.Sent>(await SendAsync(stub));
        Assert.Equal(["deleteMessage"], Methods(stub));
    }

    [Theory]
    [InlineData(CopyForm.Text, "editMessageText")]
    [InlineData(CopyForm.Photo, "editMessageCaption")]
    public async Task A_post_that_cannot_be_deleted_says_that_it_was_withdrawn(CopyForm form, string method)
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, "Bad Request: message can't be deleted"), Edited);

        Assert.Equal(form, Assert.IsType<SendOutcome.Sent>(await SendAsync(stub, form)).Form);
        Assert.Equal(["deleteMessage", method], Methods(stub));
        Assert.Contains("Withdrawn by The Caspian Post: 5 March 2026, 14:05.", stub.Requests.Last().Body, StringComparison.Ordinal);
        Assert.DoesNotContain("inline_keyboard", stub.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_without_the_right_to_delete_edits()
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, "Bad Request: need administrator rights in the channel chat"), Edited);

        Assert.IsType<SendOutcome.Sent>(await SendAsync(stub));
        Assert.Equal(["deleteMessage", "editMessageText"], Methods(stub));
    }

    [Fact]
    public async Task A_post_that_is_surely_too_old_to_delete_is_edited_at_once()
    {
        await using var stub = new BotApiStub(Edited);

        Assert.IsType<SendOutcome.Sent>(await SendAsync(stub, age: TimeSpan.FromHours(73)));
        Assert.Equal(["editMessageText"], Methods(stub));
    }

    [Fact]
    public async Task A_post_that_may_be_young_enough_is_tried_to_be_deleted()
    {
        await using var stub = new BotApiStub(Done);

        await SendAsync(stub, age: TimeSpan.FromHours(71));

        Assert.Equal(["deleteMessage"], Methods(stub));
    }

    [Fact]
    public async Task An_old_post_that_somebody_deleted_is_taken_back()
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, "Bad Request: message to edit not found"));

        Assert.IsType<SendOutcome.Sent>(await SendAsync(stub, age: TimeSpan.FromHours(73)));
    }

    [Fact]
    public async Task An_old_post_that_cannot_be_edited_is_rejected()
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, "Bad Request: message can't be edited"));

        Assert.IsType<SendOutcome.Rejected>(await SendAsync(stub, age: TimeSpan.FromHours(73)));
    }

    [Fact]
    public async Task A_flood_is_waited_out_by_the_pacer()
    {
        await using var stub = new BotApiStub(BotApiStub.Error(429, "Too Many Requests: retry after 9", "\"retry_after\":9"));

        Assert.Equal(new SendOutcome.FloodWait(TimeSpan.FromSeconds(9)), await SendAsync(stub));
    }

    [Fact]
    public async Task A_deletion_in_doubt_is_unknown()
    {
        await using var stub = new BotApiStub(BotApiStub.HangUp);

        Assert.IsType<SendOutcome.Unknown>(await SendAsync(stub));
    }
}
