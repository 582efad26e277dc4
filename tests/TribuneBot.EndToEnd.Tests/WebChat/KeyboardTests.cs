using Microsoft.Playwright;
using TribuneBot.EndToEnd.Tests.Harness;
using TribuneBot.Simulator;
using static Microsoft.Playwright.Assertions;

namespace TribuneBot.EndToEnd.Tests.WebChat;

/// <summary>The keyboards that bots bring, and the one under the reader's hands.</summary>
public sealed class KeyboardTests : WebChatFixture
{
    [Fact]
    public async Task A_reply_keyboard_is_used_hides_after_one_use_and_goes_when_it_is_removed()
    {
        await using var browser = await Browser.StartAsync();
        await People.StartAsync(Reader, cancellationToken: Token);
        var page = await OpenAsync(browser, Reader, Reader);
        await PostAsync(Reader, "Which?", new { keyboard = (object[])[(object[])[new { text = "Latest" }], (object[])[new { text = "Topics" }]], resize_keyboard = true, one_time_keyboard = true, input_field_placeholder = "Choose or type" });
        var keyboard = page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Reply keyboard" });
        await Expect(page.GetByPlaceholder("Choose or type")).ToBeVisibleAsync();
        await keyboard.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Topics" }).ClickAsync();
        await Bubble(page, "Topics").WaitForAsync();
        await Expect(keyboard).ToBeHiddenAsync();

        var toggle = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Reply keyboard" });
        await toggle.ClickAsync();
        await Expect(keyboard).ToBeVisibleAsync();
        await PostAsync(Reader, "Done.", new { remove_keyboard = true });
        await Expect(keyboard).ToBeHiddenAsync();
        await Expect(toggle).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_forced_reply_answers_the_message_that_asked()
    {
        await using var browser = await Browser.StartAsync();
        await People.StartAsync(Reader, cancellationToken: Token);
        var page = await OpenAsync(browser, Reader, Reader);
        var asked = await PostAsync(Reader, "Your town?", new { force_reply = true });
        await page.GetByText("Reply to Tribune").WaitForAsync();
        await Composer(page).FillAsync("Gilavar");
        await Composer(page).PressAsync("Enter");
        var said = await HearAsync("message", static m => m["text"]?.GetValue<string>() == "Gilavar");
        Assert.Equal(asked, said["reply_to_message"]!["message_id"]!.GetValue<int>());
        await Expect(Bubble(page, "Gilavar").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "In reply to Tribune: Your town?" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Buttons_copy_text_and_put_an_inline_query_into_the_line()
    {
        await using var browser = await Browser.StartAsync();
        await People.StartAsync(Reader, cancellationToken: Token);
        var page = await OpenAsync(browser, Reader, Reader);
        await PostAsync(Reader, "Tools", new { inline_keyboard = (object[])[(object[])[new { text = "Copy", copy_text = new { text = "MK-5" } }, new { text = "Search", switch_inline_query_current_chat = "bridge" }]] });
        await Messages(page).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Copy", Exact = true }).ClickAsync();
        await page.GetByText("Copied to the clipboard.").WaitForAsync();
        Assert.Equal("MK-5", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await Messages(page).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Search", Exact = true }).ClickAsync();
        await Expect(Composer(page)).ToHaveValueAsync($"@{DemoWorld.BotUsername} bridge");
        Assert.Equal("bridge", (await HearAsync("inline_query"))["query"]!.GetValue<string>());
    }

    [Fact]
    public async Task With_keys_alone_a_reader_subscribes_presses_a_button_and_keeps_their_place()
    {
        await using var browser = await Browser.StartAsync();
        await PostAsync(Channel, "A post");
        var page = await OpenAsync(browser, Reader, Channel);
        await TabToAsync(page, "chat");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Tribune");
        await TabToAsync(page, "footer-action");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("/start", (await HearAsync("message"))["text"]!.GetValue<string>());

        object Topics(string first) => new { inline_keyboard = (object[])[(object[])[new { text = first, callback_data = "culture" }, new { text = "Sport", callback_data = "sport" }]] };
        var id = await PostAsync(Reader, "Choose topics", Topics("Culture"));
        await Bubble(page, "Choose topics").WaitForAsync();
        await Expect(Composer(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        for (var i = 0; i < 10 && !await IsFocusedAsync(page, "Culture"); i++)
            await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        var press = await HearAsync("callback_query");
        await ResultAsync("answerCallbackQuery", new { callback_query_id = press["id"]!.GetValue<string>() });
        await ResultAsync("editMessageText", new { chat_id = Reader, message_id = id, text = "You follow Culture", reply_markup = Topics("✓ Culture") });
        await Expect(Messages(page).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "✓ Culture" })).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Escape");
        await Messages(page).FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Reply" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Menu)).ToBeHiddenAsync();
    }

    private static async Task TabToAsync(IPage page, string className)
    {
        for (var i = 0; i < 40; i++)
        {
            if (await page.EvaluateAsync<bool>("name => document.activeElement.classList.contains(name) && document.activeElement.matches(':focus-visible')", className))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not reach a {className}.");
    }

    private static Task<bool> IsFocusedAsync(IPage page, string text) => page.EvaluateAsync<bool>("text => document.activeElement.textContent === text", text);
}
