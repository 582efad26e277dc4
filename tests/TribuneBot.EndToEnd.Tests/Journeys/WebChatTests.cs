using Microsoft.Playwright;
using TribuneBot.EndToEnd.Tests.Harness;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Journeys;

/// <summary>What a newcomer does in the demo's web chat, in a real browser, with the real bot behind it.</summary>
public sealed class WebChatTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_starts_the_bot_follows_a_topic_and_sees_a_post_arrive_live()
    {
        await using var browser = await Browser.StartAsync();
        await using var world = await BotWorld.CreateAsync(Token);
        world.Feed.Add("archive", "An archived regatta result", "Sport", TimeProvider.System.GetUtcNow().AddHours(-2));
        await using var bot = world.StartBot();
        await new Conversation(world, BotWorld.Editor, Token).StartAsync();

        var page = await browser.OpenAsync(new Uri(world.Address, $"/?as={BotWorld.Reader}&chat={BotWorld.Reader}"));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Start", Exact = true }).ClickAsync();
        var messages = page.GetByRole(AriaRole.Log);
        await messages.GetByText("Welcome to Test Tribune!").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sport", Exact = true }).ClickAsync();
        await messages.GetByText("You follow 1 topic.").WaitForAsync();

        await page.GetByLabel("Message", new PageGetByLabelOptions { Exact = true }).FillAsync("regatta");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send", Exact = true }).ClickAsync();
        await messages.GetByText("for “regatta”").First.WaitForAsync();

        world.Feed.Add("final", "Gilavar rowers win the lake final", "Sport", TimeProvider.System.GetUtcNow());
        await messages.GetByText("Gilavar rowers win the lake final").First.WaitForAsync();
        await page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Chat list" }).GetByText("Tribune Demo").ClickAsync();
        await messages.GetByText("Gilavar rowers win the lake final").WaitForAsync();
    }

    [Theory]
    [InlineData(DemoWorld.AzerbaijaniReaderId, "az", "Test Tribune sizi salamlayır!", "İdman", "1 mövzu izləyirsiniz.")]
    [InlineData(DemoWorld.RussianReaderId, "ru", "Вас приветствует Test Tribune!", "Спорт", "Вы следите за 1 темой.")]
    public async Task A_reader_is_spoken_to_in_their_own_language(long reader, string language, string welcome, string sport, string followed)
    {
        await using var browser = await Browser.StartAsync();
        await using var world = await BotWorld.CreateAsync(Token);
        await using var bot = world.StartBot();
        await new Conversation(world, BotWorld.Editor, Token).StartAsync();

        var page = await browser.OpenAsync(new Uri(world.Address, $"/?as={reader}&chat={reader}"));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Start", Exact = true }).ClickAsync();
        var welcomed = page.GetByRole(AriaRole.Log).GetByText(welcome);
        await welcomed.WaitForAsync();
        Assert.Equal(language, await welcomed.EvaluateAsync<string>("element => element.closest('[lang]').lang"));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = sport, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Log).GetByText(followed).WaitForAsync();
    }
}
