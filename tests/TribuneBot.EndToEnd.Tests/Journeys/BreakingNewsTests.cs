using TribuneBot.EndToEnd.Tests.Harness;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Journeys;

/// <summary>An editor breaks news from the phone, through the real process.</summary>
public sealed class BreakingNewsTests
{
    private const string News = "Ferry service across the bay is suspended";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_previewed_confirmed_sent_to_channel_and_readers_and_reported()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        await using var bot = world.StartBot();
        var reader = await JoinedAsync(world, BotWorld.Reader);
        var azerbaijani = await JoinedAsync(world, BotWorld.OtherReader);
        var editor = await JoinedAsync(world, BotWorld.Editor);

        var question = await ComposeAsync(editor);
        Assert.Contains("Tribune Demo", question.Text, StringComparison.Ordinal);
        Assert.Contains("1 reader reads none of these languages.", question.Text, StringComparison.Ordinal);
        Assert.Single(await editor.HeardAsync(News));
        Assert.Equal(0, await world.CountPostsAsync(News, Token));

        var answer = await editor.PressAsync(question, "Send now");
        Assert.Equal("It is on its way.", answer.Text);
        await world.PostAsync(News, Token);
        await reader.HearAsync(News);
        var report = await editor.HearAsync(message => message.MessageId == question.MessageId && message.Text.Contains("⚡ Sent", StringComparison.Ordinal));
        Assert.Contains("Sent: 3", report.Text, StringComparison.Ordinal);
        Assert.Empty(await azerbaijani.HeardAsync(News));
        Assert.Equal(1, await world.CountPostsAsync(News, Token));
    }

    [Fact]
    public async Task Someone_who_is_no_editor_is_not_told_that_the_command_exists()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        await using var bot = world.StartBot();
        var reader = await JoinedAsync(world, BotWorld.Reader);

        Assert.Contains("I do not know this command", (await reader.AskAsync("/breaking")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_leaves_what_was_not_yet_sent_unsent()
    {
        const int crowd = 12;
        await using var world = await BotWorld.CreateAsync(Token, perSecond: 1);
        await world.Telegram.AddCrowdAsync(new SimulatedCrowd(500_000, crowd, "en", HasStarted: false), Token);
        await using var bot = world.StartBot();
        var editor = await JoinedAsync(world, BotWorld.Editor);
        for (var id = 500_000; id < 500_000 + crowd; id++)
            await JoinedAsync(world, id);

        var question = await ComposeAsync(editor);
        await editor.PressAsync(question, "Send now");
        var card = await editor.HearAsync(message => message.MessageId == question.MessageId && message.Buttons.Any(button => button.Text.Contains("Stop", StringComparison.Ordinal)));
        await editor.PressAsync(card, "Stop");

        var report = await editor.HearAsync(message => message.MessageId == question.MessageId && message.Text.Contains("⚡ Stopped", StringComparison.Ordinal));
        Assert.Matches("Left unsent: [1-9]", report.Text);
        Assert.Contains("Failed: 0", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kill_between_the_confirmation_and_its_answer_loses_nothing_and_repeats_at_most_what_was_in_doubt()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        Conversation reader, editor;
        SeenMessage question;
        await using (var bot = world.StartBot())
        {
            reader = await JoinedAsync(world, BotWorld.Reader);
            editor = await JoinedAsync(world, BotWorld.Editor);
            question = await ComposeAsync(editor);
            await world.Telegram.AddFaultAsync(new SimulatedFault(FaultKind.CloseBefore) { Method = "answerCallbackQuery" }, Token);
            await world.Telegram.AddFaultAsync(new SimulatedFault(FaultKind.CloseBefore) { Method = "editMessageText" }, Token);

            // The answer never comes; what the bot sends first shows that the confirmation is stored.
            var pressing = editor.PressAsync(question, "Send now", TimeSpan.FromSeconds(1));
            await world.PostAsync(News, Token);
            await bot.KillAsync(Token);
            Assert.False((await pressing).Answered);
        }

        await world.Telegram.ClearFaultsAsync(Token);
        await using var again = world.StartBot();
        await editor.HearAsync(message => message.Text.Contains("⚡ Sent", StringComparison.Ordinal));

        Assert.Equal(1, await world.CountPostsAsync(News, Token));
        Assert.InRange((await reader.HeardAsync(News)).Count, 1, 2);
    }

    private static async Task<Conversation> JoinedAsync(BotWorld world, long personId)
    {
        var person = new Conversation(world, personId, Token);
        await person.StartAsync();
        await person.HearAsync(message => message.Buttons.Count > 0);
        return person;
    }

    /// <summary>From <c>/breaking</c> to the last question: one language, the channel, everyone.</summary>
    private static async Task<SeenMessage> ComposeAsync(Conversation editor)
    {
        var start = await editor.AskAsync("/breaking");
        await editor.PressAsync(start, "English");
        await editor.HearAsync("Now send me the text");
        await editor.SayAsync(News);
        var written = await editor.HearAsync(message => message.Buttons.Any(button => button.Text.Contains("Who gets it", StringComparison.Ordinal)));
        await editor.PressAsync(written, "Who gets it");
        var targets = await editor.HearAsync(message => message.Buttons.Any(button => button.Text.Contains("Tribune Demo", StringComparison.Ordinal)));
        if (!targets.Buttons.Any(button => button.Text.Contains("✓ 📢", StringComparison.Ordinal)))
        {
            await editor.PressAsync(targets, "Tribune Demo");
            targets = await editor.HearAsync(message => message.Buttons.Any(button => button.Text.Contains("✓ 📢", StringComparison.Ordinal)));
        }

        await editor.PressAsync(targets, "Preview");
        return await editor.HearAsync("This is exactly how it will look");
    }
}
