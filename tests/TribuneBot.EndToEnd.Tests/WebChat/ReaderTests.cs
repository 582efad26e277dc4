using Microsoft.Playwright;
using TribuneBot.EndToEnd.Tests.Harness;
using TribuneBot.Simulator;
using static Microsoft.Playwright.Assertions;

namespace TribuneBot.EndToEnd.Tests.WebChat;

/// <summary>What a reader does besides reading: follows links, forwards, joins, leaves, blocks and mutes.</summary>
public sealed class ReaderTests : WebChatFixture
{
    [Fact]
    public async Task A_post_forwarded_to_the_bot_shows_where_it_came_from_and_reaches_the_bot()
    {
        await using var browser = await Browser.StartAsync();
        await People.StartAsync(Reader, cancellationToken: Token);
        await PostAsync(Channel, "Worth passing on");
        var page = await OpenAsync(browser, Reader, Channel);
        await Bubble(page, "Worth passing on").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Forward" }).ClickAsync();
        var chooser = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Forward to" });
        await chooser.GetByRole(AriaRole.Searchbox).FillAsync("tribune");
        await chooser.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Tribune bot" }).ClickAsync();

        await Expect(Bubble(page, "Worth passing on")).ToContainTextAsync("Forwarded from Tribune Demo");
        var heard = await HearAsync("message", static m => m["forward_origin"] is not null);
        Assert.Equal(("Worth passing on", Channel), (heard["text"]!.GetValue<string>(), heard["forward_origin"]!["chat"]!["id"]!.GetValue<long>()));

        await Bubble(page, "Worth passing on").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Tribune Demo" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Tribune Demo");
    }

    [Fact]
    public async Task A_deep_link_opens_the_bot_and_Start_sends_its_payload()
    {
        await using var browser = await Browser.StartAsync();
        await PostAsync(Channel, "A story", new { inline_keyboard = (object[])[(object[])[new { text = "Follow", url = $"https://t.me/{DemoWorld.BotUsername}?start=t_culture" }]] });
        var page = await OpenAsync(browser, Reader, Channel);
        await Messages(page).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Follow" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Start", Exact = true }).ClickAsync();
        await Bubble(page, "/start t_culture").WaitForAsync();
        Assert.Equal("/start t_culture", (await HearAsync("message"))["text"]!.GetValue<string>());

        await page.GotoAsync(new Uri(Address, $"/?as={Reader}&link=https://t.me/{DemoWorld.ChannelUsername}/1").AbsoluteUri);
        await Expect(Bubble(page, "A story")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_blocked_bot_is_refused_until_it_is_unblocked_and_started_again()
    {
        await using var browser = await Browser.StartAsync();
        await People.StartAsync(Reader, cancellationToken: Token);
        var page = await OpenAsync(browser, Reader, Reader);
        await ChooseAsync(page, "Block bot");
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Unblock and restart" })).ToBeVisibleAsync();
        Assert.Equal("Forbidden: bot was blocked by the user", await RefusalAsync("sendMessage", new { chat_id = Reader, text = "hello?" }));

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Unblock and restart" }).ClickAsync();
        await Expect(Composer(page)).ToBeVisibleAsync();
        await PostAsync(Reader, "Welcome back");
        await Bubble(page, "Welcome back").WaitForAsync();
    }

    [Fact]
    public async Task A_reader_leaves_a_channel_finds_it_again_among_the_public_ones_and_mutes_it()
    {
        await using var browser = await Browser.StartAsync();
        await PostAsync(Channel, "For subscribers");
        var page = await OpenAsync(browser, Reader, Channel);
        await Expect(page.Locator("#head-subtitle")).ToHaveTextAsync("5 subscribers");
        await ChooseAsync(page, "Leave channel");
        await Expect(page.Locator("#head-subtitle")).ToHaveTextAsync("4 subscribers");
        await Expect(ChatList(page).GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Name = "Public chats" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Join channel" }).ClickAsync();
        await Expect(page.Locator("#head-subtitle")).ToHaveTextAsync("5 subscribers");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Mute", Exact = true }).ClickAsync();
        await Expect(ChatList(page).GetByRole(AriaRole.Img, new LocatorGetByRoleOptions { Name = "Muted" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_came_while_away_stands_below_a_line_and_what_comes_while_scrolled_up_is_counted()
    {
        await using var browser = await Browser.StartAsync();
        await PostAsync(Channel, "Seen before");
        await People.ReadAsync(Reader, Channel, 1, Token);
        for (var i = 1; i <= 30; i++)
            await PostAsync(Channel, $"Missed post ({i})");
        var page = await OpenAsync(browser, Reader, Channel);
        await Expect(Messages(page).GetByText("Unread messages")).ToBeInViewportAsync();
        await Expect(Bubble(page, "Missed post (30)")).Not.ToBeInViewportAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Scroll to the latest message" }).ClickAsync();
        await Expect(Bubble(page, "Missed post (30)")).ToBeInViewportAsync();
        await Expect(ChatList(page).GetByLabel("unread")).ToHaveCountAsync(0);

        await Messages(page).EvaluateAsync("log => log.scrollTop = 0");
        await PostAsync(Channel, "News while reading old ones");
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Scroll to the latest message, 1 unread" })).ToBeVisibleAsync();
        await Expect(Bubble(page, "Seen before")).ToBeInViewportAsync();
    }

    private static async Task ChooseAsync(IPage page, string action)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Chat actions" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = action }).ClickAsync();
    }
}
