using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Schema;

namespace TribuneBot.Tests.Simulator.Schema;

public sealed class ParameterCheckTests
{
    private static IReadOnlyList<string> Check(string method, string name, string value) =>
        ParameterCheck.Violations(method, new CallParameters(new Dictionary<string, string> { [name] = value }, []));

    [Theory]
    [InlineData("sendMessage", "reply_markup", """{"inline_keyboard":[[{"text":"A","callback_data":"a"}]]}""")]
    [InlineData("sendMessage", "reply_markup", """{"remove_keyboard":true}""")]
    [InlineData("sendMessage", "reply_parameters", """{"message_id":5,"chat_id":"@desk","quote":null}""")]
    [InlineData("sendMessage", "entities", """[{"type":"text_mention","offset":0,"length":2,"user":{"id":7,"is_bot":false,"first_name":"A"}}]""")]
    [InlineData("sendMediaGroup", "media", """[{"type":"photo","media":"x","has_spoiler":true},{"type":"video","media":"y","duration":5}]""")]
    [InlineData("setMyCommands", "scope", """{"type":"chat_member","chat_id":-5,"user_id":7}""")]
    [InlineData("answerInlineQuery", "results", """[{"type":"photo","id":"1","photo_file_id":"x"},{"type":"photo","id":"2","photo_url":"u","thumbnail_url":"u","input_message_content":{"message_text":"t"}}]""")]
    [InlineData("sendRichMessage", "rich_message", """{"blocks":[{"type":"list","items":[{"blocks":[{"type":"paragraph","text":["a",{"type":"bold","text":"b"}]}]}]},{"type":"table","cells":[[{"text":"x","align":"left","valign":"top"}]]}]}""")]
    [InlineData("sendRichMessage", "rich_message", """{"html":"<p>a</p>","is_rtl":true}""")]
    [InlineData("deleteMessages", "message_ids", "[1,2,3]")]
    [InlineData("sendPhoto", "photo", "attach://x")]
    public void What_the_Bot_API_describes_is_no_violation(string method, string name, string value) => Assert.Empty(Check(method, name, value));

    [Theory]
    [InlineData("sendMessage", "reply_markup", """{"inline_keyboard":[[{"text":"A","callbackdata":"a"}]]}""", "reply_markup.inline_keyboard[0][0] of sendMessage has no field callbackdata (InlineKeyboardButton).")]
    [InlineData("sendMessage", "reply_markup", """{"inline_keyboard":[{"text":"A"}]}""", "reply_markup.inline_keyboard[0] of sendMessage must be an array, not {\"text\":\"A\"}.")]
    [InlineData("sendMessage", "reply_markup", """[]""", "reply_markup of sendMessage must be InlineKeyboardMarkup or ReplyKeyboardMarkup or ReplyKeyboardRemove or ForceReply, not [].")]
    [InlineData("sendMessage", "link_preview_options", """{"is_disabled":"true"}""", "link_preview_options.is_disabled of sendMessage must be true or false, not \"true\".")]
    [InlineData("sendMessage", "reply_parameters", """{"message_id":"5"}""", "reply_parameters.message_id of sendMessage must be an integer, not \"5\".")]
    [InlineData("sendMessage", "entities", """[{"type":"bold","offset":0.5,"length":1}]""", "entities[0].offset of sendMessage must be an integer, not 0.5.")]
    [InlineData("sendMediaGroup", "media", """[{"type":"photo","media":"x","duration":5}]""", "media[0] of sendMediaGroup has no field duration (InputMediaPhoto).")]
    [InlineData("sendMediaGroup", "media", """[{"type":"poem","media":"x"}]""", "media[0] of sendMediaGroup is no InputMediaAudio or InputMediaDocument or InputMediaLivePhoto or InputMediaPhoto or InputMediaVideo that the Bot API knows: {\"type\":\"poem\",\"media\":\"x\"}.")]
    [InlineData("setMyCommands", "commands", """[{"command":"a","descripton":"b"}]""", "commands[0] of setMyCommands has no field descripton (BotCommand).")]
    [InlineData("setMyCommands", "scope", """{"type":"chat","chat_id":5,"user_id":6}""", "scope of setMyCommands has no field user_id (BotCommandScopeChat).")]
    [InlineData("answerInlineQuery", "results", """[{"type":"article","id":"1","title":"t","input_message_content":{"text":"t"}}]""", "results[0].input_message_content of answerInlineQuery has no field text (InputTextMessageContent).")]
    [InlineData("sendRichMessage", "rich_message", """{"blocks":[{"type":"paragraph","text":{"type":"bold","txt":"b"}}]}""", "rich_message.blocks[0].text of sendRichMessage has no field txt (RichTextBold).")]
    [InlineData("deleteMessages", "message_ids", """["1"]""", "message_ids[0] of deleteMessages must be an integer, not \"1\".")]
    [InlineData("sendMessage", "entities", "nonsense", "entities of sendMessage must be JSON, not \"nonsense\".")]
    [InlineData("sendMessage", "message_thread_id", "top", "message_thread_id of sendMessage must be an integer, not \"top\".")]
    [InlineData("sendMessage", "parsemode", "HTML", "sendMessage has no parameter parsemode.")]
    [InlineData("MessageEntity", "type", "bold", "There is no method MessageEntity.")]
    public void What_it_does_not_is_named_with_its_place(string method, string name, string value, string violation) =>
        Assert.Equal([violation], Check(method, name, value));

    [Theory]
    [InlineData("sendMessage", "ephemeral_message_parameters", """{"receiver_user_id":5}""")]
    [InlineData("sendMessage", "reply_to_message_id", "5")]
    [InlineData("sendRichMessage", "rich_message", """{"blocks":[{"type":"expandable_blockquote","text":"a"}]}""")]
    public void What_is_newer_than_the_list_or_only_older_is_known_too(string method, string name, string value) => Assert.Empty(Check(method, name, value));

    [Fact]
    public void Every_type_that_the_list_names_is_in_it()
    {
        foreach (var shape in BotApiSchema.All)
            foreach (var type in shape.Fields.Values)
                Assert.All(Names(type), static name => Assert.True(BotApiSchema.Find(name) is not null || BotApiSchema.FindUnion(name) is not null, name));
    }

    private static IEnumerable<string> Names(FieldType type) => type.Objects.Concat(type.Elements.SelectMany(Names));
}
