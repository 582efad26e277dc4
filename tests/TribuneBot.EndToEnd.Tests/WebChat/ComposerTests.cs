using Microsoft.Playwright;
using TribuneBot.EndToEnd.Tests.Harness;
using TribuneBot.Simulator;
using static Microsoft.Playwright.Assertions;

namespace TribuneBot.EndToEnd.Tests.WebChat;

/// <summary>The line one writes in: what it offers and what it sends.</summary>
public sealed class ComposerTests : WebChatFixture
{
    [Fact]
    public async Task A_slash_offers_the_commands_of_the_persons_language_and_the_keyboard_chooses()
    {
        await using var browser = await Browser.StartAsync();
        await People.StartAsync(Reader, cancellationToken: Token);
        await People.StartAsync(DemoWorld.AzerbaijaniReaderId, cancellationToken: Token);
        await ResultAsync("setMyCommands", new { commands = (object[])[new { command = "topics", description = "Choose topics" }, new { command = "search", description = "Search the archive" }] });
        await ResultAsync("setMyCommands", new { commands = (object[])[new { command = "topics", description = "Mövzuları seç" }], language_code = "az" });

        var page = await OpenAsync(browser, Reader, Reader);
        await Composer(page).PressSequentiallyAsync("/");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveTextAsync(["/topicsChoose topics", "/searchSearch the archive"]);
        await Composer(page).PressAsync("ArrowDown");
        await Composer(page).PressAsync("Enter");
        await Bubble(page, "/search").WaitForAsync();

        var leyla = await OpenAsync(browser, DemoWorld.AzerbaijaniReaderId, DemoWorld.AzerbaijaniReaderId);
        await Composer(leyla).PressSequentiallyAsync("/to");
        await Expect(leyla.GetByRole(AriaRole.Option)).ToHaveTextAsync(["/topicsMövzuları seç"]);
    }

    [Fact]
    public async Task A_command_that_was_typed_whole_is_sent_though_a_longer_one_begins_with_it()
    {
        await using var browser = await Browser.StartAsync();
        await People.StartAsync(Reader, cancellationToken: Token);
        await ResultAsync("setMyCommands", new { commands = (object[])[new { command = "topics", description = "Choose topics" }, new { command = "top", description = "Most read" }] });

        var page = await OpenAsync(browser, Reader, Reader);
        await Composer(page).PressSequentiallyAsync("/top");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveTextAsync(["/topMost read", "/topicsChoose topics"]);
        await Composer(page).PressAsync("Enter");

        await Bubble(page, "/top").WaitForAsync();
    }

    [Fact]
    public async Task Inline_mode_offers_results_and_sends_the_chosen_one()
    {
        await using var browser = await Browser.StartAsync();
        await People.StartAsync(Reader, cancellationToken: Token);
        var page = await OpenAsync(browser, Reader, Reader);
        await Composer(page).FillAsync($"@{DemoWorld.BotUsername} bridge");

        var query = await HearAsync("inline_query");
        Assert.Equal("bridge", query["query"]!.GetValue<string>());
        object Article(string id, string title) => new { type = "article", id, title, input_message_content = new { message_text = $"Read: {title}" } };
        await ResultAsync("answerInlineQuery", new { inline_query_id = query["id"]!.GetValue<string>(), results = (object[])[Article("1", "The old bridge"), Article("2", "The new bridge")] });

        await page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = "The new bridge" }).ClickAsync();
        await Expect(Bubble(page, "Read: The new bridge")).ToContainTextAsync($"via @{DemoWorld.BotUsername}");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
    }
}
