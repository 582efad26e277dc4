using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Readers;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Callbacks;

/// <summary>Presses of buttons. Every press is answered; reader and role are looked up again at each.</summary>
internal sealed class PressHandler(ButtonRegistry buttons, Reception reception, Texts texts) : IUpdateHandler
{
    public UpdateType Type => UpdateType.CallbackQuery;

    public async Task<IReadOnlyList<Reply>> HandleAsync(Update update, IUpdateUnit unit, CancellationToken cancellationToken)
    {
        var query = update.CallbackQuery!;
        if (query.Message is not { Chat.Type: ChatType.Private } message)
            return [Expired(query)];

        var visit = await reception.OpenAsync(query.From, unit, cancellationToken);
        var answer = await AnswerAsync(query, message, visit, cancellationToken);
        await Reception.CloseAsync(visit, cancellationToken);

        return answer is null
            ? [new Reply.AnswerPress(query.Id, visit.Say.Get("button.expired")), WithoutButtons(message)]
            : [new Reply.AnswerPress(query.Id, answer.Notice), .. answer.Replies];
    }

    public IReadOnlyList<Reply> Apologise(Update update) =>
        [new Reply.AnswerPress(update.CallbackQuery!.Id, texts.For(texts.Pick(update.CallbackQuery.From.LanguageCode)).Get("trouble"))];

    private async Task<Answer?> AnswerAsync(CallbackQuery query, Message message, Visit visit, CancellationToken cancellationToken)
    {
        if (!CallbackData.TryParse(query.Data, out var data) || buttons.Find(data.Verb, visit.Role) is not { } button)
            return null;

        return await button.PressAsync(new Press(query.Id, message.Chat.Id, message.Id, data), visit, cancellationToken);
    }

    private Reply.AnswerPress Expired(CallbackQuery query) =>
        new(query.Id, texts.For(texts.Pick(query.From.LanguageCode)).Get("button.expired"));

    /// <summary>Dead buttons go; links under the message stay.</summary>
    private static Reply.EditKeyboard WithoutButtons(Message message)
    {
        var links = (message.ReplyMarkup?.InlineKeyboard ?? [])
            .Select(row => row.Where(button => button.Url is not null).ToList())
            .Where(row => row.Count > 0)
            .ToList();
        return new Reply.EditKeyboard(message.Chat.Id, message.Id, links.Count > 0 ? new InlineKeyboardMarkup(links) : null);
    }
}
