using Microsoft.Playwright;
using TribuneBot.EndToEnd.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace TribuneBot.EndToEnd.Tests.WebChat;

/// <summary>Small windows and dark evenings.</summary>
public sealed class AppearanceTests : WebChatFixture
{
    /// <summary>WCAG 2.2, 1.4.3: contrast of normal text.</summary>
    private const double Readable = 4.5;

    /// <summary>Contrast of an element's text with the nearest opaque background behind it, by WCAG's formula.</summary>
    private const string Contrast = """
        element => {
          const channels = (color) => color.match(/[\d.]+/g).map(Number);
          let behind = element;
          while (behind && (channels(getComputedStyle(behind).backgroundColor)[3] ?? 1) < 1) behind = behind.parentElement;
          const light = (color) => {
            const [r, g, b] = channels(color).slice(0, 3).map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const pair = [light(getComputedStyle(element).color), light(getComputedStyle(behind).backgroundColor)].sort((a, b) => b - a);
          return (pair[0] + 0.05) / (pair[1] + 0.05);
        }
        """;

    [Fact]
    public async Task On_a_phone_the_chat_list_and_the_conversation_take_turns()
    {
        await using var browser = await Browser.StartAsync();
        await PostAsync(Channel, "A post for small screens");
        var page = await OpenAsync(browser, Reader, Channel, width: 390);
        await Expect(Bubble(page, "A post for small screens")).ToBeVisibleAsync();
        await Expect(ChatList(page)).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Back to the chat list" }).ClickAsync();
        await Expect(ChatList(page)).ToBeVisibleAsync();
        await Expect(Messages(page)).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");

        await ChatList(page).GetByText("Tribune Demo").ClickAsync();
        await Expect(Bubble(page, "A post for small screens")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Message_text_is_readable_by_day_and_by_night(ColorScheme scheme)
    {
        await using var browser = await Browser.StartAsync();
        await People.StartAsync(Reader, cancellationToken: Token);
        await People.SendTextAsync(Reader, Reader, "from me", cancellationToken: Token);
        await PostAsync(Reader, "from the bot");
        var page = await OpenAsync(browser, Reader, Reader);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });

        foreach (var text in (string[])["from me", "from the bot"])
        {
            var body = Bubble(page, text).Locator(".body");
            Assert.InRange(await body.EvaluateAsync<double>(Contrast), Readable, 21.0);
        }

        var wall = await Bubble(page, "from the bot").Locator(".bubble").EvaluateAsync<string>("element => getComputedStyle(element).backgroundColor");
        Assert.Equal(scheme == ColorScheme.Light, wall == "rgb(255, 255, 255)");
    }
}
