using System.Text.Json.Nodes;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

public sealed class RichContractTests : SimulatorFixture
{
    private static readonly object Paragraph = new { type = "paragraph", text = "a" };

    private static object Rich(object message) => new { chat_id = DemoWorld.ChannelId, rich_message = message };

    private static object Blocks(params object[] blocks) => Rich(new { blocks });

    private async Task<JsonArray> SentAsync(object message) => (await ResultAsync("sendRichMessage", Rich(message)))["rich_message"]!["blocks"]!.AsArray();

    [Fact]
    public async Task Typed_blocks_come_back_as_the_message_shows_them()
    {
        var blocks = await SentAsync(new
        {
            blocks = (object[])
            [
                new { type = "list", items = (object[])[new { blocks = (object[])[Paragraph], type = "a", value = 2 }] },
                new { type = "table", cells = (object[])[(object[])[new { text = (object[])["x", "y", new { type = "bold", text = "z" }], is_header = true }]] },
                new { type = "photo", photo = new { type = "photo", media = "https://example.com/a.jpg", has_spoiler = true }, caption = new { text = "C" } },
            ],
        });
        Assert.Equal("b.", blocks[0]!["items"]![0]!["label"]!.GetValue<string>());
        Assert.Equal("""[[{"text":["xy",{"type":"bold","text":"z"}],"is_header":true,"align":"center","valign":"middle"}]]""", blocks[1]!["cells"]!.ToJsonString());
        Assert.NotNull(blocks[2]!["photo"]![0]!["file_id"]);
        Assert.True(blocks[2]!["has_spoiler"]!.GetValue<bool>());
        Assert.Empty(await People.ViolationsAsync(Token));
    }

    [Fact]
    public async Task Html_and_Markdown_become_blocks_and_addresses_are_found_in_them()
    {
        Assert.Equal("heading", (await SentAsync(new { html = "<h1>A</h1>" }))[0]!["type"]!.GetValue<string>());
        var found = await SentAsync(new { markdown = "See https://example.com and #news" });
        Assert.Equal("""["See ",{"type":"url","text":"https://example.com","url":"https://example.com"}," and ",{"type":"hashtag","text":"#news","hashtag":"news"}]""", found[0]!["text"]!.ToJsonString());
        var plain = await SentAsync(new { markdown = "#x #news", skip_entity_detection = true, is_rtl = true });
        Assert.Equal("\"x #news\"", plain[0]!["text"]!.ToJsonString());
        Assert.Equal("paragraph", (await SentAsync(new { html = "<h1>A</h1>", blocks = (object[])[Paragraph] }))[0]!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{}""", "rich message must be non-empty")]
    [InlineData("""[]""", "object expected as rich message")]
    [InlineData("""{"html":5.5,"is_rtl":"yes"}""", "field \"is_rtl\" must be of type Boolean")]
    [InlineData("""{"html":[]}""", "field \"html\" must be of type String")]
    [InlineData("""{"html":"<p> </p>"}""", "RICH_MESSAGE_EMPTY")]
    [InlineData("""{"blocks":[]}""", "RICH_MESSAGE_EMPTY")]
    [InlineData("""{"blocks":{}}""", "expected an Array of InputRichBlock")]
    [InlineData("""{"blocks":["x"]}""", "can't parse InputRichBlock: Object expected as InputRichMessageBlock")]
    [InlineData("""{"blocks":[{"type":"poem"}]}""", "can't parse InputRichBlock: type \"poem\" is unsupported")]
    [InlineData("""{"blocks":[{"text":"x"}]}""", "can't parse InputRichBlock: Can't find field \"type\"")]
    [InlineData("""{"blocks":[{"type":"heading","text":"x"}]}""", "can't parse InputRichBlock: Can't find field \"size\"")]
    [InlineData("""{"blocks":[{"type":"heading","text":"x","size":7}]}""", "invalid section heading size specified")]
    [InlineData("""{"blocks":[{"type":"list","items":[]}]}""", "list must be non-empty")]
    [InlineData("""{"blocks":[{"type":"list","items":["x"]}]}""", "can't parse InputRichBlock: Can't parse InputRichBlockListItem: Object expected as InputRichBlockListItem")]
    [InlineData("""{"blocks":[{"type":"paragraph","text":{"type":"loud","text":"x"}}]}""", "can't parse InputRichBlock: Unsupported rich text type")]
    [InlineData("""{"blocks":[{"type":"paragraph","text":5}]}""", "can't parse InputRichBlock: Invalid rich text specified")]
    [InlineData("""{"blocks":[{"type":"photo","photo":{"type":"video","media":"x"}}]}""", "can't parse InputRichBlock: Unexpected media type \"video\" for block \"photo\"")]
    [InlineData("""{"blocks":[{"type":"photo","photo":{"type":"photo"}}]}""", "can't parse InputRichBlock: media not found")]
    [InlineData("""{"blocks":[{"type":"table","cells":[[{"text":"x","align":"far"}]]}]}""", "can't parse InputRichBlock: Can't parse PageBlockTableCell: Invalid horizontal alignment specified")]
    [InlineData("""{"blocks":[{"type":"map","location":{"latitude":91,"longitude":0}}]}""", "invalid location specified")]
    public async Task A_wrong_rich_message_is_refused_in_Telegrams_words(string message, string refusal) =>
        Assert.Equal("Bad Request: " + refusal, await RefusalAsync("sendRichMessage", Rich(JsonNode.Parse(message)!)));

    [Fact]
    public async Task Each_limit_of_a_rich_message_has_its_code()
    {
        static object[] Many(int count, object block) => [.. Enumerable.Repeat(block, count)];
        await ResultAsync("sendRichMessage", Blocks(Many(500, Paragraph)));
        Assert.Equal("Bad Request: RICH_MESSAGE_BLOCKS_TOO_MANY", await RefusalAsync("sendRichMessage", Blocks(Many(501, Paragraph))));
        await ResultAsync("sendRichMessage", Rich(new { html = new string('a', 32_768) }));
        Assert.Equal("Bad Request: RICH_MESSAGE_TEXT_TOO_LONG", await RefusalAsync("sendRichMessage", Rich(new { html = new string('a', 32_769) })));
        object photo = new { type = "photo", photo = new { type = "photo", media = "https://example.com/a.jpg" } };
        await ResultAsync("sendRichMessage", Blocks(Many(50, photo)));
        Assert.Equal("Bad Request: RICH_MESSAGE_MEDIA_TOO_MANY", await RefusalAsync("sendRichMessage", Blocks(Many(51, photo))));
        static object Table(int columns) => new { type = "table", cells = (object[])[Many(columns, new { text = "x" })] };
        await ResultAsync("sendRichMessage", Blocks(Table(20)));
        Assert.Equal("Bad Request: RICH_MESSAGE_TABLE_COLS_TOO_MANY", await RefusalAsync("sendRichMessage", Blocks(Table(21))));
        static object Quotes(int depth) => depth == 1 ? Paragraph : new { type = "blockquote", blocks = (object[])[Quotes(depth - 1)] };
        await ResultAsync("sendRichMessage", Blocks(Quotes(16)));
        Assert.Equal("Bad Request: RICH_MESSAGE_DEPTH_INVALID", await RefusalAsync("sendRichMessage", Blocks(Quotes(17))));
    }

    [Fact]
    public async Task A_text_becomes_a_rich_message_by_an_edit()
    {
        var id = (await ResultAsync("sendMessage", new { chat_id = DemoWorld.ChannelId, text = "x" }))["message_id"]!.GetValue<int>();
        var edited = await ResultAsync("editMessageText", new { chat_id = DemoWorld.ChannelId, message_id = id, rich_message = new { html = "<h1>A</h1>" } });
        Assert.Null(edited["text"]);
        Assert.NotNull(edited["rich_message"]);
    }
}
