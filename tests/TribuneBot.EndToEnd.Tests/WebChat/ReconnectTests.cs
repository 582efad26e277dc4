using TribuneBot.EndToEnd.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace TribuneBot.EndToEnd.Tests.WebChat;

/// <summary>The line to the Simulator breaks and comes back.</summary>
public sealed class ReconnectTests : WebChatFixture
{
    [Fact]
    public async Task After_a_broken_line_no_message_is_missing_and_none_is_doubled()
    {
        await using var browser = await Browser.StartAsync();
        await using var relay = new Relay(Address);
        var gone = await PostAsync(Channel, "Deleted meanwhile");
        var changed = await PostAsync(Channel, "Before the change");
        var page = await OpenAsync(browser, Reader, Channel, at: relay.Address);
        await Bubble(page, "Before the change").WaitForAsync();

        for (var round = 1; round <= 2; round++)
        {
            await relay.CutAsync();
            await Expect(page.GetByText("Connecting…")).ToBeVisibleAsync();
            await PostAsync(Channel, $"Sent into the dark, round {round}");
            await ResultAsync("editMessageText", new { chat_id = Channel, message_id = changed, text = $"After change {round}" });
            if (round == 1)
                await ResultAsync("deleteMessage", new { chat_id = Channel, message_id = gone });
            relay.Mend();
            await IsLiveAsync(page);
            await PostAsync(Channel, $"Sent in daylight, round {round}");
            await Bubble(page, $"Sent in daylight, round {round}").WaitForAsync();
        }

        var texts = await Messages(page).Locator(".body").EvaluateAllAsync<string[]>("bodies => bodies.map((body) => body.firstChild.textContent)");
        Assert.Equal(["After change 2", "Sent into the dark, round 1", "Sent in daylight, round 1", "Sent into the dark, round 2", "Sent in daylight, round 2"], texts);
    }
}
