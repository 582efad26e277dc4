using Microsoft.Playwright;
using TribuneBot.EndToEnd.Tests.Harness;
using TribuneBot.Simulator;
using static Microsoft.Playwright.Assertions;

namespace TribuneBot.EndToEnd.Tests.WebChat;

/// <summary>What happens under a reader's eyes while the page stays open.</summary>
public sealed class LiveMessageTests : WebChatFixture
{
    [Fact]
    public async Task A_post_arrives_live_in_the_open_channel_and_as_an_unread_count_elsewhere()
    {
        await using var browser = await Browser.StartAsync();
        await People.StartAsync(Reader, cancellationToken: Token);
        var inChannel = await OpenAsync(browser, Reader, Channel);
        await PostAsync(Channel, "The ferry sails again");
        await Bubble(inChannel, "The ferry sails again").WaitForAsync();

        var elsewhere = await OpenAsync(browser, DemoWorld.EditorId, DemoWorld.EditorId);
        await PostAsync(Channel, "The lighthouse is lit");
        await Expect(ChatList(elsewhere)).ToContainTextAsync("The lighthouse is lit");
        await Expect(ChatList(elsewhere).GetByLabel("2 unread")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_pressed_button_shows_the_bots_toast()
    {
        await using var browser = await Browser.StartAsync();
        await People.StartAsync(Reader, cancellationToken: Token);
        var page = await OpenAsync(browser, Reader, Reader);
        await PostAsync(Reader, "Follow the harbour?", new { inline_keyboard = (object[])[(object[])[new { text = "Follow", callback_data = "follow:7" }]] });

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Follow", Exact = true }).ClickAsync();
        var press = await HearAsync("callback_query");
        Assert.Equal("follow:7", press["data"]!.GetValue<string>());
        await ResultAsync("answerCallbackQuery", new { callback_query_id = press["id"]!.GetValue<string>(), text = "You follow the harbour." });
        await page.GetByText("You follow the harbour.").WaitForAsync();
    }

    [Fact]
    public async Task An_alert_stays_until_it_is_closed()
    {
        await using var browser = await Browser.StartAsync();
        await People.StartAsync(Reader, cancellationToken: Token);
        var page = await OpenAsync(browser, Reader, Reader);
        await PostAsync(Reader, "Delete all?", new { inline_keyboard = (object[])[(object[])[new { text = "Delete", callback_data = "d" }]] });

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Delete", Exact = true }).ClickAsync();
        var press = await HearAsync("callback_query");
        await ResultAsync("answerCallbackQuery", new { callback_query_id = press["id"]!.GetValue<string>(), text = "This cannot be undone.", show_alert = true });
        var alert = page.GetByRole(AriaRole.Dialog);
        await Expect(alert).ToContainTextAsync("This cannot be undone.");
        await page.Keyboard.PressAsync("Escape");
        await Expect(alert).ToBeHiddenAsync();
    }

    [Fact]
    public async Task One_message_is_edited_and_another_deleted_under_the_readers_eyes()
    {
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, Reader, Channel);
        var first = await PostAsync(Channel, "Rowers come second");
        var second = await PostAsync(Channel, "A story posted by mistake");
        await Bubble(page, "Rowers come second").WaitForAsync();
        await Bubble(page, "A story posted by mistake").WaitForAsync();

        await ResultAsync("editMessageText", new { chat_id = Channel, message_id = first, text = "Rowers come first after all" });
        await Expect(Bubble(page, "Rowers come first after all")).ToContainTextAsync("edited");
        await Expect(Bubble(page, "Rowers come second")).ToHaveCountAsync(0);

        await ResultAsync("deleteMessage", new { chat_id = Channel, message_id = second });
        await Expect(Bubble(page, "A story posted by mistake")).ToHaveCountAsync(0);
        await Expect(Messages(page).GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Two_personas_in_two_windows_see_what_is_theirs()
    {
        await using var browser = await Browser.StartAsync();
        await People.StartAsync(Reader, cancellationToken: Token);
        await People.StartAsync(DemoWorld.AzerbaijaniReaderId, cancellationToken: Token);
        var owen = await OpenAsync(browser, Reader, Reader);
        var leyla = await OpenAsync(browser, DemoWorld.AzerbaijaniReaderId, DemoWorld.AzerbaijaniReaderId);

        await Composer(owen).FillAsync("only the bot reads this");
        await Composer(owen).PressAsync("Enter");
        await Bubble(owen, "only the bot reads this").WaitForAsync();
        await PostAsync(DemoWorld.AzerbaijaniReaderId, "Salam, Leyla");
        await Bubble(leyla, "Salam, Leyla").WaitForAsync();
        await Expect(Bubble(leyla, "only the bot reads this")).ToHaveCountAsync(0);
        await Expect(Bubble(owen, "Salam, Leyla")).ToHaveCountAsync(0);

        await ChatList(owen).GetByText("Tribune Demo").ClickAsync();
        await ChatList(leyla).GetByText("Tribune Demo").ClickAsync();
        await PostAsync(Channel, "For everybody");
        await Bubble(owen, "For everybody").WaitForAsync();
        await Bubble(leyla, "For everybody").WaitForAsync();
    }
}
