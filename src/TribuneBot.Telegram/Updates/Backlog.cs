using Telegram.Bot.Types;
using TribuneBot.Telegram.Callbacks;

namespace TribuneBot.Telegram.Updates;

/// <summary>
/// The updates that wait for their worker, by chat. Replies are paced and handling is not, so a chat that sends faster than it may be answered
/// would hold up others: what it would be told while much is waiting is left out. What it changed is stored all the same.
/// </summary>
internal sealed class Backlog
{
    private const int MostWaiting = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, List<Update>> _waiting = [];

    public void Add(Update update)
    {
        lock (_gate)
        {
            var chat = UpdateRouter.ChatOf(update);
            if (!_waiting.TryGetValue(chat, out var updates))
                _waiting[chat] = updates = [];
            updates.Add(update);
        }
    }

    public void Remove(Update update)
    {
        lock (_gate)
        {
            var chat = UpdateRouter.ChatOf(update);
            if (_waiting.TryGetValue(chat, out var updates) && updates.Remove(update) && updates.Count == 0)
                _waiting.Remove(chat);
        }
    }

    /// <summary>Whether a reply to an update is not worth sending: its chat floods us, or a waiting press of the same kind draws the same message anew.</summary>
    public bool MakesIdle(Reply reply, Update update)
    {
        if (reply is Reply.AnswerInline)
            return IsTypingOn(update);
        if (reply is not (Reply.SendMessage or Reply.SendPost or Reply.EditMessage or Reply.EditKeyboard))
            return false;

        lock (_gate)
        {
            if (!_waiting.TryGetValue(UpdateRouter.ChatOf(update), out var waiting))
                return false;

            return waiting.Count > MostWaiting
                || (reply is Reply.EditMessage && update.CallbackQuery is { } press && waiting.Exists(next => Redraws(next.CallbackQuery, press)));
        }
    }

    /// <summary>Whoever typed on is shown the results of their last words only.</summary>
    private bool IsTypingOn(Update update)
    {
        lock (_gate)
            return _waiting.TryGetValue(UpdateRouter.ChatOf(update), out var waiting) && waiting.Exists(next => next.InlineQuery is not null);
    }

    private static bool Redraws(CallbackQuery? next, CallbackQuery press) =>
        next?.Message?.Id == press.Message?.Id
        && CallbackData.TryParse(next?.Data, out var later)
        && CallbackData.TryParse(press.Data, out var earlier)
        && later.Verb == earlier.Verb;
}
