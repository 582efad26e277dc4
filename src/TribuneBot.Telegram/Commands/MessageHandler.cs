using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TribuneBot.Core.Readers;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

/// <summary>Messages: commands, words to search for, an editor's text, and whatever else people send.</summary>
internal sealed class MessageHandler(
    CommandRegistry commands, IReadOnlyList<IListener> listeners, Reception reception, BotIdentity bot, Texts texts) : IUpdateHandler
{
    public UpdateType Type => UpdateType.Message;

    public async Task<IReadOnlyList<Reply>> HandleAsync(Update update, IUpdateUnit unit, CancellationToken cancellationToken)
    {
        var message = update.Message!;
        if (message.From is not { IsBot: false } person)
            return [];
        if (message.Chat.Type != ChatType.Private)
            return AnswerInGroup(message, person);
        if (message.IsServiceMessage)
            return [];

        var visit = await reception.OpenAsync(person, unit, cancellationToken);
        var replies = await AnswerAsync(message, visit, cancellationToken);
        await Reception.CloseAsync(visit, cancellationToken);
        return replies;
    }

    public IReadOnlyList<Reply> Apologise(Update update) => update.Message is { From: { } person, Chat.Type: ChatType.Private } message
        ? [new Reply.SendMessage(message.Chat.Id, TgHtml.Of(SayTo(person).Get("trouble")))]
        : [];

    private async Task<IReadOnlyList<Reply>> AnswerAsync(Message message, Visit visit, CancellationToken cancellationToken)
    {
        if (message.Text is { } text && CommandCall.Parse(text) is { } call)
            return await CallAsync(call, visit, cancellationToken);

        foreach (var listener in listeners)
        {
            if (await listener.HearAsync(message, visit, cancellationToken) is { } replies)
                return replies;
        }

        return [new Reply.SendMessage(visit.ChatId, TgHtml.Of(visit.Say.Get("words-only")))];
    }

    private async Task<IReadOnlyList<Reply>> CallAsync(CommandCall call, Visit visit, CancellationToken cancellationToken)
    {
        if (!call.IsFor(bot.UserName))
            return [];

        return commands.Find(call.Name, visit.Role) is { } command
            ? await command.HandleAsync(call.Arguments, visit, cancellationToken)
            : [new Reply.SendMessage(visit.ChatId, TgHtml.Of(visit.Say.Get("command.unknown")))];
    }

    /// <summary>In a group the bot speaks only to who names it, and points to the private chat.</summary>
    private IReadOnlyList<Reply> AnswerInGroup(Message message, User person)
    {
        if (message.Text is not { } text || CommandCall.Parse(text)?.Names(bot.UserName) != true)
            return [];

        var say = SayTo(person);
        var keyboard = new Keyboard().Row(Keyboard.Link(say.Get("group.open"), bot.Link)).Build();
        return [new Reply.SendMessage(message.Chat.Id, TgHtml.Of(say.Get("group.private")), keyboard)];
    }

    private LocalText SayTo(User person) => texts.For(texts.Pick(person.LanguageCode));
}
