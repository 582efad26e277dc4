using Microsoft.Playwright;
using TribuneBot.EndToEnd.Tests.Harness;
using TribuneBot.Simulator;
using static Microsoft.Playwright.Assertions;

namespace TribuneBot.EndToEnd.Tests.WebChat;

/// <summary>What is in a text: hidden parts, folded parts, links, and things that only look like markup.</summary>
public sealed class TextTests : WebChatFixture
{
    private const string Trap = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>";

    [Fact]
    public async Task A_spoiler_is_shown_by_a_press_or_by_the_keyboard_and_not_before()
    {
        await using var browser = await Browser.StartAsync();
        await HtmlAsync("The winner is <tg-spoiler>the blue boat</tg-spoiler>, second <tg-spoiler>the red one</tg-spoiler>.");
        var page = await OpenAsync(browser, Reader, Channel);
        var spoilers = Messages(page).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Hidden text, press to show" });
        await Expect(spoilers).ToHaveCountAsync(2);
        await Expect(Messages(page).GetByText("the blue boat")).ToBeHiddenAsync();

        await spoilers.First.ClickAsync();
        await Expect(Messages(page).GetByText("the blue boat")).ToBeVisibleAsync();
        await spoilers.PressAsync("Enter");
        await Expect(Messages(page).GetByText("the red one")).ToBeVisibleAsync();
        await Expect(spoilers).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_long_quote_opens_and_closes_by_mouse_and_by_keyboard()
    {
        await using var browser = await Browser.StartAsync();
        await HtmlAsync("<blockquote expandable>one\ntwo\nthree\nfour\nfive\nthe last line</blockquote>");
        var page = await OpenAsync(browser, Reader, Channel);
        var quote = Messages(page).GetByRole(AriaRole.Blockquote);
        var closed = await HeightAsync(quote);
        await quote.ClickAsync();
        await Expect(quote.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Show less", Expanded = true })).ToBeVisibleAsync();
        Assert.InRange(await HeightAsync(quote), closed + 20, 1000);

        await quote.GetByRole(AriaRole.Button).PressAsync("Enter");
        await Expect(quote.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Show more", Expanded = false })).ToBeVisibleAsync();
        Assert.Equal(closed, await HeightAsync(quote));
    }

    [Fact]
    public async Task Markup_in_names_texts_buttons_and_notices_stays_text()
    {
        await using var browser = await Browser.StartAsync();
        await People.AddPersonAsync(new SimulatedPerson(77, Trap) { LastName = Trap, HasStarted = true }, Token);
        await People.AddChatAsync(new SimulatedChat(-1005, SimulatedChatKind.Group, "Trap " + Trap) { Members = [new(77), new(Reader), new(DemoWorld.BotId)] }, Token);
        await People.SendTextAsync(77, -1005, Trap, cancellationToken: Token);
        await PostAsync(-1005, "pressed", new { inline_keyboard = (object[])[(object[])[new { text = Trap, callback_data = "x" }]] });
        var page = await OpenAsync(browser, Reader, -1005);
        await Expect(Bubble(page, "onerror").First).ToContainTextAsync(Trap);

        await Messages(page).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "onerror" }).ClickAsync();
        var press = await HearAsync("callback_query");
        await ResultAsync("answerCallbackQuery", new { callback_query_id = press["id"]!.GetValue<string>(), text = Trap });
        await Expect(page.Locator("#toast")).ToHaveTextAsync(Trap);
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Trap " + Trap);
        Assert.Equal((0, "Simulator chat"), (await page.Locator("img[onerror]").CountAsync(), await page.TitleAsync()));
    }

    [Fact]
    public async Task Only_harmless_addresses_become_links()
    {
        await using var browser = await Browser.StartAsync();
        object Link(string text, string url) => new { type = "url", text, url };
        object[] texts = [Link("web", "https://news.example/"), " ", Link("mail", "mailto:desk@news.example"), " ", Link("script", "javascript:document.title='broken'"), " ", Link("data", "data:text/html,x"), " ", Link("file", "file:///etc/passwd")];
        await ResultAsync("sendRichMessage", new { chat_id = Channel, rich_message = new { blocks = (object[])[new { type = "paragraph", text = texts }] } });
        var page = await OpenAsync(browser, Reader, Channel);
        await Expect(Bubble(page, "script").GetByRole(AriaRole.Link)).ToHaveTextAsync(["web", "mail"]);
    }

    [Fact]
    public async Task A_text_says_its_language_where_its_letters_do()
    {
        await using var browser = await Browser.StartAsync();
        foreach (var text in (string[])["Liman yenidən açıldı, gəmilər gəlir", "Порт снова открыт", "The port is open again"])
            await PostAsync(Channel, text);
        var page = await OpenAsync(browser, Reader, Channel);
        await Expect(Bubble(page, "Liman").Locator(".body")).ToHaveAttributeAsync("lang", "az");
        await Expect(Bubble(page, "Порт").Locator(".body")).ToHaveAttributeAsync("lang", "ru");
        await Expect(Bubble(page, "The port").Locator("[lang]")).ToHaveCountAsync(0);
    }

    private async Task HtmlAsync(string text) => await ResultAsync("sendMessage", new { chat_id = Channel, text, parse_mode = "HTML" });

    private static Task<double> HeightAsync(ILocator locator) => locator.EvaluateAsync<double>("element => element.getBoundingClientRect().height");
}
