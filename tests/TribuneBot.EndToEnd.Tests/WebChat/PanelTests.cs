using Microsoft.Playwright;
using TribuneBot.EndToEnd.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace TribuneBot.EndToEnd.Tests.WebChat;

/// <summary>The panel changes what the bot meets.</summary>
public sealed class PanelTests : WebChatFixture
{
    [Fact]
    public async Task A_fault_set_in_the_panel_makes_a_call_fail_and_the_call_can_be_looked_into()
    {
        await using var browser = await Browser.StartAsync();
        var (page, panel) = await OpenPanelAsync(browser, "Faults");
        await panel.GetByLabel("What goes wrong").SelectOptionAsync("error");
        await panel.GetByLabel("Status").FillAsync("403");
        await panel.GetByLabel("Description").FillAsync("Forbidden: bot is not a member of the channel chat");
        await panel.GetByLabel("Method").FillAsync("sendMessage");
        await panel.GetByLabel("Count").FillAsync("1");
        await panel.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Add fault" }).ClickAsync();
        await panel.GetByText("1 more").WaitForAsync();

        Assert.Equal("Forbidden: bot is not a member of the channel chat", await RefusalAsync("sendMessage", new { chat_id = Channel, text = "unlucky" }));
        await PostAsync(Channel, "lucky");
        var failed = panel.GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { HasText = "Fault: Error" });
        await failed.GetByText("sendMessage").ClickAsync();
        await Expect(failed.GetByLabel("Request")).ToContainTextAsync("\"text\": \"unlucky\"");
        await Expect(failed.GetByLabel("Answer")).ToContainTextAsync("\"error_code\": 403");
        await Expect(panel.Locator("#fault-rules")).ToBeEmptyAsync();
        await Bubble(page, "lucky").WaitForAsync();
    }

    [Fact]
    public async Task Every_kind_of_fault_can_be_chosen_and_a_chosen_one_taken_back()
    {
        await using var browser = await Browser.StartAsync();
        var (_, panel) = await OpenPanelAsync(browser, "Faults");
        var kinds = panel.GetByLabel("What goes wrong");
        await Expect(kinds.Locator("option")).ToHaveCountAsync(Enum.GetValues<TribuneBot.Simulator.FaultKind>().Length);
        await panel.GetByLabel("Preset").SelectOptionAsync("Down for 30 s");
        await panel.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Add fault" }).ClickAsync();
        await Expect(panel.Locator("#fault-rules")).ToContainTextAsync("for 30 s");
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(Channel, "nobody hears"));
        await panel.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Remove the fault" }).ClickAsync();
        await Expect(panel.Locator("#fault-rules")).ToBeEmptyAsync();
        await PostAsync(Channel, "heard again");
    }

    [Fact]
    public async Task A_limit_set_in_the_panel_gives_429_until_the_clock_is_moved()
    {
        await using var browser = await Browser.StartAsync();
        var (_, panel) = await OpenPanelAsync(browser, "Limits");
        await panel.GetByLabel("A minute in a group or channel").FillAsync("1");
        await panel.GetByLabel("A minute in a group or channel").PressAsync("Tab");
        await Expect(panel.Locator("#limits-state")).ToHaveTextAsync("on");
        await PostAsync(Channel, "first");
        Assert.StartsWith("Too Many Requests: retry after", await RefusalAsync("sendMessage", new { chat_id = Channel, text = "second" }), StringComparison.Ordinal);

        await Summary(panel, "Clock").ClickAsync();
        var advanced = panel.Page.WaitForResponseAsync(static r => r.Url.EndsWith("/sim/clock/advance", StringComparison.Ordinal));
        await panel.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Advance the clock by 1 min" }).ClickAsync();
        await advanced;
        await PostAsync(Channel, "a minute later");
    }

    private async Task<(IPage Page, ILocator Panel)> OpenPanelAsync(Browser browser, string section)
    {
        var page = await OpenAsync(browser, Reader, Channel);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "API calls, faults and limits" }).ClickAsync();
        var panel = page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = "API calls" });
        await Summary(panel, section).ClickAsync();
        return (page, panel);
    }
}
