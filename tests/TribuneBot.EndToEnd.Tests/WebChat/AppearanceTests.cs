using Microsoft.Playwright;
using TribuneBot.EndToEnd.Tests.Harness;
using TribuneBot.Simulator;
using static Microsoft.Playwright.Assertions;

namespace TribuneBot.EndToEnd.Tests.WebChat;

/// <summary>Small windows, dark evenings, and eyes and ears of all kinds.</summary>
public sealed class AppearanceTests : WebChatFixture
{
    private const string Everything =
        "<b>bold</b> <i>italic</i> <u>under</u> <s>through</s> <code>code</code> <a href=\"https://news.example/\">link</a> #tag /command\n"
        + "<blockquote expandable>one\ntwo\nthree\nfour\nfive\nsix</blockquote><pre><code class=\"language-sql\">select 1</code></pre>";

    [Fact]
    public async Task On_a_phone_the_chat_list_and_the_conversation_take_turns()
    {
        await using var browser = await Browser.StartAsync();
        await PostAsync(Channel, "A post for small screens");
        var page = await OpenAsync(browser, Reader, null, width: 390);
        await Expect(ChatList(page)).ToBeVisibleAsync();
        await ChatList(page).GetByText("Tribune Demo").ClickAsync();
        await Expect(Bubble(page, "A post for small screens")).ToBeVisibleAsync();
        await Expect(ChatList(page)).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Back to the chat list" }).ClickAsync();
        await Expect(ChatList(page)).ToBeVisibleAsync();
        await Expect(Messages(page)).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");

        await page.GoBackAsync();
        await Expect(Bubble(page, "A post for small screens")).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The conversation scrolls sideways.");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task All_text_is_readable_and_every_control_has_a_name_by_day_and_by_night(ColorScheme scheme)
    {
        await using var browser = await Browser.StartAsync();
        await FillAsync();
        var page = await OpenAsync(browser, Reader, Reader, scheme: scheme);
        await Bubble(page, "from me").First.WaitForAsync();
        await PageAudit.AssertPassesAsync(page);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Menu of commands" }).ClickAsync();
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await PageAudit.AssertPassesAsync(page);

        await ChatList(page).GetByText("Tribune Demo").ClickAsync();
        await Bubble(page, "bold italic").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "API calls, faults and limits" }).ClickAsync();
        var panel = page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = "API calls" });
        foreach (var section in (string[])["Faults", "Limits", "Clock"])
            await Summary(panel, section).ClickAsync();
        await panel.GetByRole(AriaRole.Listitem).GetByText("sendRichMessage").First.ClickAsync();
        await PageAudit.AssertPassesAsync(page);
    }

    [Fact]
    public async Task The_colours_follow_the_system_until_the_person_chooses_and_the_choice_outlives_a_reload()
    {
        await using var browser = await Browser.StartAsync();
        await PostAsync(Channel, "Day or night");
        var page = await OpenAsync(browser, Reader, Channel);
        Assert.Equal("rgb(255, 255, 255)", await PaperAsync(page));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        var night = await PaperAsync(page);
        Assert.NotEqual("rgb(255, 255, 255)", night);

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Colours" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Dark" }).ClickAsync();
        Assert.Equal(night, await PaperAsync(page));
        await page.ReloadAsync();
        await Bubble(page, "Day or night").WaitForAsync();
        Assert.Equal(night, await PaperAsync(page));
    }

    private static Task<string> PaperAsync(IPage page) =>
        Bubble(page, "Day or night").Locator(".bubble").EvaluateAsync<string>("element => getComputedStyle(element).backgroundColor");

    private async Task FillAsync()
    {
        await People.StartAsync(Reader, cancellationToken: Token);
        await ResultAsync("setMyCommands", new { commands = (object[])[new { command = "topics", description = "Choose topics" }] });
        var mine = await People.SendTextAsync(Reader, Reader, "from me", cancellationToken: Token);
        await ResultAsync("sendMessage", new { chat_id = Reader, text = Everything, parse_mode = "HTML", reply_parameters = new { message_id = mine.MessageId } });
        await PostAsync(Reader, "buttons", new { inline_keyboard = (object[])[(object[])[new { text = "Follow", callback_data = "f" }, new { text = "Read", url = "https://news.example/" }]] });
        var keyboard = new { keyboard = (object[])[(object[])[new { text = "Latest" }, new { text = "Topics" }]], resize_keyboard = true };
        await PostAsync(Reader, "keyboard", keyboard);
        var post = await ResultAsync("sendMessage", new { chat_id = Channel, text = Everything, parse_mode = "HTML" });
        await ResultAsync("pinChatMessage", new { chat_id = Channel, message_id = post["message_id"]!.GetValue<int>() });
        await People.ForwardAsync(Reader, Channel, [post["message_id"]!.GetValue<int>()], DemoWorld.BotId, Token);
        await ResultAsync("sendRichMessage", new { chat_id = Channel, rich_message = RichMessageTests.Briefing });
    }
}
