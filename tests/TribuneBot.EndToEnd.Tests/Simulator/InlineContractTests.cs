using System.Text.Json.Nodes;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

public sealed class InlineContractTests : SimulatorFixture
{
    private const long Reader = DemoWorld.EnglishReaderId;

    private async Task<(string Id, Task<JsonObject> Shown)> AskAsync()
    {
        var shown = People.AskInlineAsync(Reader, "bridge", cancellationToken: Token);
        var updates = await ResultAsync("getUpdates", new { offset = -1, timeout = 50 });
        while (updates[0]?["inline_query"] is null)
            updates = await ResultAsync("getUpdates", new { offset = updates[0]!["update_id"]!.GetValue<long>() + 1, timeout = 50 });
        return (updates[0]!["inline_query"]!["id"]!.GetValue<string>(), shown);
    }

    [Theory]
    [InlineData("""{"type":"article","title":"T","input_message_content":{"message_text":"*t*","parse_mode":"MarkdownV2"}}""", "text")]
    [InlineData("""{"type":"article","title":"T","input_message_content":{"rich_message":{"html":"<h1>t</h1>"}}}""", "rich_message")]
    [InlineData("""{"type":"article","title":"T","input_message_content":{"latitude":40.4,"longitude":49.8}}""", "location")]
    [InlineData("""{"type":"article","title":"T","input_message_content":{"latitude":40.4,"longitude":49.8,"title":"Port","address":"Sea street 1"}}""", "venue")]
    [InlineData("""{"type":"article","title":"T","input_message_content":{"phone_number":"+1","first_name":"Ada"}}""", "contact")]
    [InlineData("""{"type":"article","title":"T","input_message_content":{"title":"a","description":"b","payload":"c","currency":"XTR","prices":[{"label":"d","amount":5}]}}""", "invoice")]
    [InlineData("""{"type":"photo","photo_url":"https://example.com/a.jpg","thumbnail_url":"https://example.com/b.jpg","caption":"c"}""", "photo")]
    [InlineData("""{"type":"gif","gif_url":"https://example.com/a.gif","thumbnail_url":"https://example.com/b.jpg"}""", "animation")]
    [InlineData("""{"type":"mpeg4_gif","mpeg4_url":"https://example.com/a.mp4","thumbnail_url":"https://example.com/b.jpg"}""", "animation")]
    [InlineData("""{"type":"video","video_url":"https://example.com/a.mp4","mime_type":"video/mp4","thumbnail_url":"https://example.com/b.jpg","title":"T"}""", "video")]
    [InlineData("""{"type":"audio","audio_url":"https://example.com/a.mp3","title":"T"}""", "audio")]
    [InlineData("""{"type":"voice","voice_url":"https://example.com/a.ogg","title":"T"}""", "voice")]
    [InlineData("""{"type":"document","document_url":"https://example.com/a.pdf","mime_type":"application/pdf","title":"T"}""", "document")]
    [InlineData("""{"type":"location","latitude":40.4,"longitude":49.8,"title":"T"}""", "location")]
    [InlineData("""{"type":"venue","latitude":40.4,"longitude":49.8,"title":"T","address":"Sea street 1"}""", "venue")]
    [InlineData("""{"type":"contact","phone_number":"+1","first_name":"Ada"}""", "contact")]
    [InlineData("""{"type":"game","game_short_name":"quiz"}""", "game")]
    [InlineData("""{"type":"photo","photo_url":"https://example.com/a.jpg","thumbnail_url":"https://example.com/b.jpg","input_message_content":{"message_text":"t"}}""", "text")]
    public async Task Every_kind_of_result_can_be_chosen_and_sent(string result, string field)
    {
        var (id, shown) = await AskAsync();
        var json = JsonNode.Parse(result)!.AsObject();
        json["id"] = "1";
        await ResultAsync("answerInlineQuery", new { inline_query_id = id, results = new JsonArray(json) });
        var sent = await People.ChooseInlineAsync(Reader, Reader, (await shown)["query_id"]!.GetValue<string>(), "1", Token);
        Assert.NotNull(sent.Json[field]);
        Assert.Empty(await People.ViolationsAsync(Token));
    }

    [Fact]
    public async Task A_cached_photo_is_sent_again()
    {
        var photo = await ResultAsync("sendPhoto", new { chat_id = DemoWorld.ChannelId, photo = "https://example.com/a.jpg" });
        var fileId = photo["photo"]![0]!["file_id"]!.GetValue<string>();
        var (id, shown) = await AskAsync();
        await ResultAsync("answerInlineQuery", new { inline_query_id = id, results = (object[])[new { type = "photo", id = "1", photo_file_id = fileId }], button = new { text = "More", start_parameter = "more" } });
        Assert.Equal("more", (await shown)["button"]!["start_parameter"]!.GetValue<string>());
        var sent = await People.ChooseInlineAsync(Reader, Reader, (await shown)["query_id"]!.GetValue<string>(), "1", Token);
        Assert.Equal(fileId, sent.Json["photo"]![0]!["file_id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Which_result_was_chosen_is_told_to_those_who_ask(bool asks)
    {
        if (asks)
            await ResultAsync("getUpdates", new { allowed_updates = (string[])["inline_query", "chosen_inline_result"] });
        var (id, shown) = await AskAsync();
        await ResultAsync("answerInlineQuery", new { inline_query_id = id, results = (object[])[new { type = "game", id = "7", game_short_name = "q" }] });
        await People.ChooseInlineAsync(Reader, Reader, (await shown)["query_id"]!.GetValue<string>(), "7", Token);
        var told = (await ResultAsync("getUpdates", new { offset = -1 }))[0]!["chosen_inline_result"];
        Assert.Equal(asks ? ("7", "bridge", Reader) : (null, null, null), (told?["result_id"]?.GetValue<string>(), told?["query"]?.GetValue<string>(), told?["from"]?["id"]?.GetValue<long>()));
    }

    [Theory]
    [InlineData("""{"id":"1"}""", "can't parse InlineQueryResult: Can't find field \"type\"")]
    [InlineData("""{"type":"article"}""", "can't parse InlineQueryResult: Can't find field \"id\"")]
    [InlineData("""5""", "can't parse InlineQueryResult: Inline query result must be an object")]
    [InlineData("""{"type":"poem","id":"1"}""", "can't parse InlineQueryResult: type \"poem\" is unsupported for the inline query result")]
    [InlineData("""{"type":"article","id":"1","title":"T"}""", "can't parse InlineQueryResult: Can't find field \"message_text\"")]
    [InlineData("""{"type":"article","id":"1","title":"T","input_message_content":{}}""", "can't parse InlineQueryResult: Input message content is not specified")]
    [InlineData("""{"type":"article","id":"1","input_message_content":{"message_text":"t"}}""", "can't parse InlineQueryResult: Can't find field \"title\"")]
    [InlineData("""{"type":"photo","id":"1"}""", "can't parse InlineQueryResult: Can't find field \"photo_file_id\"")]
    [InlineData("""{"type":"video","id":"1","title":"T","video_url":"https://a.bc/d"}""", "can't parse InlineQueryResult: Can't find field \"mime_type\"")]
    [InlineData("""{"type":"venue","id":"1","latitude":"x"}""", "can't parse InlineQueryResult: Field \"latitude\" must be of type Number")]
    [InlineData("""{"type":"contact","id":"1","phone_number":"1","first_name":"A","reply_markup":{"inline_keyboard":[[{"text":"x"}]]}}""", "can't parse InlineQueryResult: Can't parse InlineKeyboardButton: Text buttons are not allowed in the inline keyboard")]
    [InlineData("""{"type":"photo","id":"1","photo_url":"https://a.bc/d.jpg"}""", "PHOTO_THUMB_URL_EMPTY")]
    [InlineData("""{"type":"document","id":"1","title":"T","document_url":"https://a.bc/d","mime_type":"text/plain"}""", "FILE_CONTENT_TYPE_INVALID")]
    [InlineData("""{"type":"game","id":"","game_short_name":"q"}""", "RESULT_ID_EMPTY")]
    public async Task A_wrong_result_is_refused_in_Telegrams_words(string result, string refusal)
    {
        var (id, _) = await AskAsync();
        Assert.Equal("Bad Request: " + refusal, await RefusalAsync("answerInlineQuery", new { inline_query_id = id, results = new JsonArray(JsonNode.Parse(result)) }));
        await ResultAsync("answerInlineQuery", new { inline_query_id = id, results = (object[])[] });
    }

    [Fact]
    public async Task Fifty_results_are_the_most_and_thirty_seconds_the_longest()
    {
        var (id, _) = await AskAsync();
        static object[] Games(int count) => [.. Enumerable.Range(0, count).Select(static i => new { type = "game", id = $"{i}", game_short_name = "q" })];
        Assert.Equal("Bad Request: RESULTS_TOO_MUCH", await RefusalAsync("answerInlineQuery", new { inline_query_id = id, results = Games(51) }));
        await ResultAsync("answerInlineQuery", new { inline_query_id = id, results = Games(50) });
        await People.AdvanceAsync(TimeSpan.FromSeconds(30), Token);
        Assert.Equal("Bad Request: query is too old and response timeout expired or query ID is invalid", await RefusalAsync("answerInlineQuery", new { inline_query_id = id, results = Games(1) }));
    }
}
