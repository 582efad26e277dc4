using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

/// <summary>How a text travels: from a request of any kind to the kept message or the refusal.</summary>
public sealed class TextContractTests : SimulatorFixture
{
    private const long Channel = DemoWorld.ChannelId;

    private async Task<string> DescriptionAsync(string contentType, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, Api("sendMessage")) { Content = content };
        using var response = await SendAsync(request);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
        return answer["description"]?.GetValue<string>() ?? answer["result"]!["text"]!.GetValue<string>();
    }

    [Theory]
    [InlineData("chat_id=-1001000000001&text=a%20b+c%2Bd%zz&parse_mode=", "a b c+d%zz")]
    [InlineData("chat_id=-1001000000001&text=first&text=second", "first")]
    [InlineData("chat_id=-1001000000001&text=%D0%B0%FF", "Bad Request: strings must be encoded in UTF-8")]
    [InlineData("chat_id=-1001000000001&parse_mode=HTML&text=%FF", "Bad Request: text must be encoded in UTF-8")]
    [InlineData("chat_id=-1001000000001&text=%ED%A0%BD", "Bad Request: strings must be encoded in UTF-8")]
    public async Task A_form_is_read_byte_by_byte(string form, string answer) =>
        Assert.Equal(answer, await DescriptionAsync("application/x-www-form-urlencoded", Encoding.ASCII.GetBytes(form)));

    [Theory]
    [InlineData("""{"chat_id":-1001000000001,"text":"\ud83d\ude00"}""", "😀")]
    [InlineData("""{"chat_id":-1001000000001,"text":"\ud83d"}""", "Bad Request: strings must be encoded in UTF-8")]
    [InlineData("""{"chat_id":-1001000000001,"text":"\ude00x","parse_mode":"markdown"}""", "Bad Request: text must be encoded in UTF-8")]
    [InlineData("""{"chat_id":-1001000000001,"text":"x","entities":[{"type":"pre","offset":0,"length":1,"language":"\ud83d"}]}""", "Bad Request: strings must be encoded in UTF-8")]
    public async Task Halves_of_surrogate_pairs_are_no_text(string json, string answer) =>
        Assert.Equal(answer, await DescriptionAsync("application/json", Encoding.UTF8.GetBytes(json)));

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_no_text() =>
        Assert.Equal("Bad Request: strings must be encoded in UTF-8", await DescriptionAsync("application/json", [.. """{"chat_id":-1001000000001,"text":"a"""u8, 0xff, .. "\"}"u8]));

    [Fact]
    public async Task The_query_string_comes_first()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Api("sendMessage") + "?text=%C9%99+x&chat_id=" + Channel)) { Content = new StringContent("""{"text":"other"}""", Encoding.UTF8, "application/json") };
        using var response = await SendAsync(request);
        Assert.Equal("ə x", JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!["result"]!["text"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("HtMl", "<i>x</i>", "italic")]
    [InlineData("MARKDOWNv2", "~x~", "strikethrough")]
    [InlineData("markdown", "_x_", "italic")]
    [InlineData("None", "x", "bold")]
    [InlineData("", "x", "bold")]
    public async Task Markup_wins_over_entities_and_its_mode_may_be_written_anyhow(string mode, string text, string type)
    {
        var message = await ResultAsync("sendMessage", new { chat_id = Channel, text, parse_mode = mode, entities = new[] { new { type = "bold", offset = 0, length = 1 } } });
        Assert.Equal(type, Assert.Single(message["entities"]!.AsArray())!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(" HTML")]
    [InlineData("markdown2")]
    public async Task Other_modes_are_refused(string mode) =>
        Assert.Equal("Bad Request: unsupported parse_mode", await RefusalAsync("sendMessage", new { chat_id = Channel, text = "x", parse_mode = mode }));

    [Theory]
    [InlineData("""[{"type":"bold","offset":0}]""", "can't parse MessageEntity: Can't find field \"length\"")]
    [InlineData("""[{"type":"bold","offset":0,"length":1.5}]""", "can't parse MessageEntity: Field \"length\" must be a valid Number")]
    [InlineData("""[{"type":"bold","offset":true,"length":1}]""", "can't parse MessageEntity: Field \"offset\" must be a Number")]
    [InlineData("""[{"type":"","offset":0,"length":1}]""", "can't parse MessageEntity: Type is not specified")]
    [InlineData("""[{"type":"glow","offset":0,"length":1}]""", "can't parse MessageEntity: Unsupported type specified")]
    [InlineData("""["bold"]""", "can't parse MessageEntity: expected an Object")]
    [InlineData("""[{"type":"text_mention","offset":0,"length":1,"user":7}]""", "can't parse MessageEntity: Field \"user\" must be of type Object")]
    [InlineData("""[{"type":"date_time","offset":0,"length":1,"unix_time":5,"date_time_format":"q"}]""", "can't parse MessageEntity: Invalid date-time format specified")]
    [InlineData("""[{"type":"date_time","offset":0,"length":1,"unix_time":0}]""", "invalid date specified")]
    [InlineData("""[{"type":"custom_emoji","offset":0,"length":1,"custom_emoji_id":"0"}]""", "invalid custom emoji identifier specified")]
    [InlineData("""[{"type":"text_link","offset":0,"length":1,"url":"localhost"}]""", "entity URL 'localhost' is invalid: Wrong HTTP URL")]
    [InlineData("""[{"type":"text_link","offset":0,"length":1,"url":"ftp://example.com"}]""", "entity URL 'ftp://example.com' is invalid: Unsupported URL protocol")]
    [InlineData("""[{"type":"bold","offset":-1,"length":1}]""", "receive an entity with incorrect offset -1")]
    [InlineData("""[{"type":"bold","offset":0,"length":1000001}]""", "receive an entity with incorrect length 1000001")]
    [InlineData("""[{"type":"bold","offset":6,"length":1}]""", "entity begins after the end of the text at UTF-16 offset 6")]
    [InlineData("""[{"type":"bold","offset":5,"length":1}]""", "entity beginning at UTF-16 offset 5 ends after the end of the text at UTF-16 offset 6")]
    [InlineData("""[{"type":"bold","offset":2,"length":1}]""", "entity begins in a middle of a UTF-16 symbol at byte offset 5")]
    [InlineData("""[{"type":"bold","offset":0,"length":2}]""", "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 5")]
    public async Task Wrong_entities_are_refused_in_Telegrams_words(string entities, string refusal) =>
        Assert.Equal("Bad Request: " + refusal, await RefusalAsync("sendMessage", new { chat_id = Channel, text = "a😀bc", entities = JsonNode.Parse(entities) }));

    [Theory]
    [InlineData("\"nonsense\"")]
    [InlineData("{\"type\":\"bold\"}")]
    [InlineData("[{\"type\":\"url\",\"offset\":0,\"length\":99}]")]
    [InlineData("[{\"type\":\"bold\",\"offset\":1,\"length\":0}]")]
    public async Task Entities_that_say_nothing_are_passed_over(string entities)
    {
        var message = await ResultAsync("sendMessage", new { chat_id = Channel, text = "abc", entities = JsonNode.Parse(entities) });
        Assert.Null(message["entities"]);
    }

    [Fact]
    public async Task A_moment_comes_back_with_its_format_in_order()
    {
        var message = await ResultAsync("sendMessage", new { chat_id = Channel, text = "<tg-time unix=\"1900000000\" format=\"tDW\">then</tg-time>", parse_mode = "HTML" });
        Assert.Equal("""{"offset":0,"length":4,"type":"date_time","unix_time":1900000000,"date_time_format":"wDt"}""", message["entities"]![0]!.ToJsonString());
    }
}
