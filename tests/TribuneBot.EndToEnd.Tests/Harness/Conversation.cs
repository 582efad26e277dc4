using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Harness;

/// <summary>One person talking with the bot in their private chat.</summary>
internal sealed class Conversation(BotWorld world, long personId, CancellationToken cancellationToken)
{
    /// <summary>Only ever reached when something is broken; long, because a busy machine is not.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public Task<SeenMessage> StartAsync(string? payload = null) => world.Telegram.StartAsync(personId, payload, cancellationToken: cancellationToken);

    public Task<SeenMessage> SayAsync(string text) => world.Telegram.SendTextAsync(personId, personId, text, cancellationToken: cancellationToken);

    /// <summary>Waits for a message of the bot that is as wanted, be it new or just edited.</summary>
    public Task<SeenMessage> HearAsync(Func<SeenMessage, bool> wanted) =>
        world.Telegram.WaitForMessageAsync(
            personId, message => message.ByBot && !message.IsDeleted && wanted(message), Patience, cancellationToken: cancellationToken);

    public Task<SeenMessage> HearAsync(string text) => HearAsync(message => message.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>Says something and waits for the bot's next message (not an edit of an earlier one).</summary>
    public async Task<SeenMessage> AskAsync(string text)
    {
        var asked = await SayAsync(text);
        return await HearAsync(message => message.MessageId > asked.MessageId);
    }

    /// <summary>Presses the button whose label contains a text.</summary>
    /// <param name="patience">How long to wait for the bot's answer to the press; usually left out.</param>
    public Task<SeenAnswer> PressAsync(SeenMessage message, string label, TimeSpan? patience = null)
    {
        var button = message.Buttons.FirstOrDefault(candidate => candidate.Text.Contains(label, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No button \"{label}\" under {message}; there are: {string.Join(" | ", message.Buttons.Select(one => one.Text))}");
        return world.Telegram.PressAsync(personId, personId, message.MessageId, button.CallbackData ?? button.Text, patience ?? Patience, cancellationToken);
    }

    public async Task<IReadOnlyList<SeenMessage>> HeardAsync(string text) =>
        [.. (await world.Telegram.MessagesAsync(personId, cancellationToken: cancellationToken))
            .Where(message => message.ByBot && message.Text.Contains(text, StringComparison.Ordinal))];

    /// <summary>Searches again and again until a story is found: then it is stored.</summary>
    public async Task SearchUntilFoundAsync(string words, string title)
    {
        while (!(await AskAsync(words)).Text.Contains(title, StringComparison.Ordinal))
            cancellationToken.ThrowIfCancellationRequested();
    }
}
