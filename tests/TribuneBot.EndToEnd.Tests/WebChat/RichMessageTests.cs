using Microsoft.Playwright;
using TribuneBot.EndToEnd.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace TribuneBot.EndToEnd.Tests.WebChat;

/// <summary>Rich messages: every kind of block becomes what it is called.</summary>
public sealed class RichMessageTests : WebChatFixture
{
    /// <summary>One of each kind.</summary>
    internal static readonly object Briefing = new
    {
        blocks = (object[])
        [
            new { type = "heading", text = "Evening briefing", size = 1 },
            new { type = "paragraph", text = (object[])["The council met ", new { type = "bold", text = "twice" }, "; ", new { type = "url", text = "the minutes", url = "https://news.example/minutes" }, " are out, ", new { type = "spoiler", text = "and long" }, "." ] },
            new { type = "list", items = (object[])[Item("Ferries run"), Item("Bridge closed")] },
            new { type = "list", items = (object[])[new { value = 3, type = "i", blocks = Said("Third of three") }] },
            new { type = "list", items = (object[])[new { has_checkbox = true, is_checked = true, blocks = Said("Budget") }] },
            new { type = "table", is_striped = true, cells = (object[])[(object[])[Cell("Team", true), Cell("Points", true)], (object[])[Cell("Gilavar", false), Cell("31", false)]], caption = "After nine rounds" },
            new { type = "blockquote", blocks = Said("We rebuild it."), credit = "The mayor" },
            new { type = "pullquote", text = "A town is its harbour", credit = "Old saying" },
            new { type = "pre", text = "select 1", language = "sql" },
            new { type = "mathematical_expression", expression = "E = mc^2" },
            new { type = "divider" },
            new { type = "details", summary = "How we counted", blocks = Said("By hand.") },
            new { type = "map", location = new { latitude = 40.36, longitude = 49.83 }, zoom = 14, width = 400, height = 200 },
            new { type = "photo", photo = new { type = "photo", media = "https://pictures.invalid/harbour.jpg" }, caption = new { text = "The harbour", credit = "R. A." } },
            new { type = "footer", text = "The Gilavar Post" },
        ],
    };

    [Fact]
    public async Task Headings_lists_tables_quotes_and_media_are_shown_as_what_they_are()
    {
        await using var browser = await Browser.StartAsync();
        await ResultAsync("sendRichMessage", new { chat_id = Channel, rich_message = Briefing });
        var page = await OpenAsync(browser, Reader, Channel);
        var message = Bubble(page, "Evening briefing");

        await Expect(message.GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Name = "Evening briefing" })).ToBeVisibleAsync();
        await Expect(message.GetByRole(AriaRole.List).First.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(message.GetByRole(AriaRole.List).Nth(1)).ToHaveTextAsync("iii.Third of three");
        await Expect(message.GetByRole(AriaRole.Checkbox, new LocatorGetByRoleOptions { Name = "Done" })).ToBeCheckedAsync();
        await Expect(message.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Team", "Points"]);
        await Expect(message.GetByRole(AriaRole.Cell, new LocatorGetByRoleOptions { Name = "31" })).ToBeVisibleAsync();
        await Expect(message.GetByRole(AriaRole.Blockquote)).ToContainTextAsync("The mayor");
        await Expect(message.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "the minutes" })).ToHaveAttributeAsync("href", "https://news.example/minutes");
        await Expect(message.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "40.36, 49.83" })).ToBeVisibleAsync();
        await Expect(message.GetByText("This picture cannot be loaded")).ToBeVisibleAsync();
        await Expect(message.GetByText("By hand.")).ToBeHiddenAsync();
        await message.GetByText("How we counted").ClickAsync();
        await Expect(message.GetByText("By hand.")).ToBeVisibleAsync();
    }

    private static object Item(string text) => new { blocks = Said(text) };

    private static object[] Said(string text) => [new { type = "paragraph", text }];

    private static object Cell(string text, bool is_header) => new { text, is_header, align = "left", valign = "top" };
}
