using TribuneBot.EndToEnd.Tests.Harness;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Journeys;

/// <summary>Alerts, inline mode, paging and related stories, through the real process.</summary>
public sealed class SearchJourneyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_saved_search_brings_the_next_story_once_also_to_whoever_follows_its_topic_and_can_be_paused()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        world.Feed.Add("archive", "An archived regatta result", "Sport", TimeProvider.System.GetUtcNow().AddHours(-2));
        await using var bot = world.StartBot();
        var reader = new Conversation(world, BotWorld.Reader, Token);
        var follower = new Conversation(world, BotWorld.Editor, Token);
        await reader.StartAsync();
        await reader.SearchUntilFoundAsync("regatta", "An archived regatta result");

        await reader.SayAsync("regatta rowers OR regatta");
        var results = await reader.HearAsync("“regatta rowers OR regatta”");
        Assert.Contains("Saved", (await reader.PressAsync(results, "Alert me")).Text, StringComparison.Ordinal);
        await reader.HearAsync(message => message.Buttons.Any(button => button.Text.Contains("Alert is on", StringComparison.Ordinal)));
        await follower.StartAsync("t_sport");
        await follower.SayAsync("/alerts regatta");
        await follower.HearAsync("Saved.");

        world.Feed.Add("one", "The lake regatta begins", "Sport", TimeProvider.System.GetUtcNow());
        var told = await reader.HearAsync("The lake regatta begins");
        Assert.Contains("🔔 regatta rowers OR regatta", told.Text, StringComparison.Ordinal);
        var followed = await follower.HearAsync("The lake regatta begins");
        Assert.DoesNotContain("🔔", followed.Text, StringComparison.Ordinal);

        await reader.PressAsync(told, "Alert settings");
        var card = await reader.HearAsync("New stories come at once");
        await reader.PressAsync(card, "Pause");
        await reader.HearAsync("Paused.");
        world.Feed.Add("two", "The lake regatta ends", "Sport", TimeProvider.System.GetUtcNow());
        await follower.HearAsync("The lake regatta ends");
        await reader.SearchUntilFoundAsync("regatta ends", "The lake regatta ends");

        Assert.Single(await follower.HeardAsync("The lake regatta begins"));
        Assert.Single(await reader.HeardAsync("The lake regatta begins"), message => message.Text.Contains("🔔", StringComparison.Ordinal));
        Assert.DoesNotContain(await reader.HeardAsync("The lake regatta ends"), message => message.Text.Contains("🔔 regatta", StringComparison.Ordinal));
        Assert.Empty(await world.Telegram.ViolationsAsync(Token));
        Assert.Equal(0, await bot.StopAsync(Token));
    }

    [Fact]
    public async Task An_alert_that_was_saved_before_a_kill_brings_the_story_after_it_exactly_once()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        world.Feed.Add("archive", "An archived regatta result", "Sport", TimeProvider.System.GetUtcNow().AddHours(-2));
        var reader = new Conversation(world, BotWorld.Reader, Token);
        await using (var first = world.StartBot())
        {
            await reader.StartAsync();
            await reader.SearchUntilFoundAsync("regatta", "An archived regatta result");
            await reader.SayAsync("/alerts lighthouse");
            await reader.HearAsync("Saved.");
            world.Feed.Add("one", "The lighthouse shines", "Society", TimeProvider.System.GetUtcNow());
            await reader.HearAsync("The lighthouse shines");
            await first.KillAsync(Token);
        }

        world.Feed.Add("two", "The lighthouse gets a keeper", "Society", TimeProvider.System.GetUtcNow());
        await using var second = world.StartBot();
        await reader.HearAsync("The lighthouse gets a keeper");
        await world.PostAsync("The lighthouse gets a keeper", Token);

        foreach (var title in new[] { "The lighthouse shines", "The lighthouse gets a keeper" })
            Assert.Single(await reader.HeardAsync(title));
    }

    [Fact]
    public async Task Results_are_paged_in_place_and_each_leads_to_its_card_its_text_and_related_stories()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        for (var number = 1; number <= 7; number++)
            world.Feed.Add($"b{number}", $"Bridge number {number} opens", "Society", TimeProvider.System.GetUtcNow().AddHours(-number - 2));
        await using var bot = world.StartBot();
        var reader = new Conversation(world, BotWorld.Reader, Token);
        await reader.StartAsync();
        await reader.SearchUntilFoundAsync("bridge", "7 stories");

        var asked = await reader.SayAsync("bridge");
        var results = await reader.HearAsync(message => message.MessageId > asked.MessageId && message.Text.StartsWith("7 stories", StringComparison.Ordinal));
        await reader.PressAsync(results, "›");
        var second = await reader.HearAsync(message => message.MessageId == results.MessageId && message.Text.Contains("6. ", StringComparison.Ordinal));
        await reader.PressAsync(second, "6");
        var card = await reader.HearAsync(message => message.MessageId == results.MessageId && message.Buttons.Any(IsBack));
        Assert.Contains(card.Buttons, button => button.Url?.Contains("/en/b", StringComparison.Ordinal) == true);
        await reader.PressAsync(card, "Read here");
        await reader.HearAsync("The crew led from the first stroke.");
        await reader.PressAsync(card, "Related stories");
        var related = await reader.HearAsync("Related to “Bridge number");
        Assert.NotEqual(results.MessageId, related.MessageId);
        await reader.PressAsync(card, "Back to the list");
        await reader.HearAsync(message => message.MessageId == results.MessageId && message.Text.Contains("6. ", StringComparison.Ordinal));

        await reader.SayAsync("/top");
        await reader.HearAsync("read here 1 time");
        Assert.Empty(await world.Telegram.ViolationsAsync(Token));
        Assert.Equal(0, await bot.StopAsync(Token));

        static bool IsBack(SeenButton button) => button.Text.Contains("Back to the list", StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_any_chat_words_behind_the_bots_name_find_cards_whose_link_opens_the_story_in_the_bot()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        for (var number = 1; number <= 53; number++)
            world.Feed.Add($"b{number}", $"Bridge number {number} opens", "Society", TimeProvider.System.GetUtcNow().AddHours(-2).AddMinutes(-number));
        await using var bot = world.StartBot();
        var reader = new Conversation(world, BotWorld.Reader, Token);
        await reader.StartAsync();
        await reader.SearchUntilFoundAsync("bridge", "53 stories");

        var first = await world.Telegram.AskInlineAsync(BotWorld.OtherReader, "bridge", cancellationToken: Token);
        Assert.Equal(50, first["results"]!.AsArray().Count);
        var second = await world.Telegram.AskInlineAsync(BotWorld.OtherReader, "bridge", first["next_offset"]!.GetValue<string>(), cancellationToken: Token);
        Assert.Equal(3, second["results"]!.AsArray().Count);
        var newest = await world.Telegram.AskInlineAsync(BotWorld.Reader, "", cancellationToken: Token);
        Assert.NotEmpty(newest["results"]!.AsArray());

        var id = first["results"]![0]!["id"]!.GetValue<string>();
        var sent = await world.Telegram.ChooseInlineAsync(
            BotWorld.OtherReader, BotWorld.OtherReader, first["query_id"]!.GetValue<string>(), id, Token);
        Assert.Contains("Bridge number", sent.Text, StringComparison.Ordinal);
        var link = Assert.Single(sent.Buttons, button => button.Url?.EndsWith($"?start={id}", StringComparison.Ordinal) == true);
        Assert.NotEmpty(link.Text);
        await reader.StartAsync(id);
        await reader.HearAsync("The crew led from the first stroke.");
        Assert.Empty(await world.Telegram.ViolationsAsync(Token));
        Assert.Equal(0, await bot.StopAsync(Token));
    }
}
