using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Updates;

/// <summary>Something to say after an update's changes are stored. Handlers return replies; they never send.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    public sealed record SendMessage(long ChatId, TgText Text, InlineKeyboardMarkup? Keyboard = null) : Reply;

    /// <param name="SayAnew">Whether it is said in a new message when the old one cannot be edited any more.</param>
    public sealed record EditMessage(
        long ChatId, int MessageId, TgText Text, InlineKeyboardMarkup? Keyboard = null, bool SayAnew = true) : Reply;

    /// <summary>Another keyboard under the same text; none when null.</summary>
    public sealed record EditKeyboard(long ChatId, int MessageId, InlineKeyboardMarkup? Keyboard) : Reply;

    /// <summary>Ends the waiting sign on a pressed button; with a text of at most 200 characters, as a short notice.</summary>
    public sealed record AnswerPress(string PressId, string? Notice = null) : Reply;

    /// <summary>What an inline query found.</summary>
    /// <param name="Results">At most 50.</param>
    /// <param name="NextOffset">What comes back when the person wants more; "" at the end.</param>
    /// <param name="KeptFor">How long Telegram may answer the same words by itself.</param>
    /// <param name="IsPersonal">It may do so for this person only.</param>
    public sealed record AnswerInline(
        string QueryId, IReadOnlyList<InlineQueryResult> Results, string NextOffset, TimeSpan KeptFor, bool IsPersonal) : Reply
    {
        /// <summary>Stands over the results.</summary>
        public InlineQueryResultsButton? Button { get; init; }
    }

    /// <summary>A post exactly as its readers get it.</summary>
    public sealed record SendPost(long ChatId, Post Post) : Reply;

    /// <summary>The command menu of one private chat.</summary>
    public sealed record SetMenu(long ChatId, string Language, Role Role) : Reply;

    /// <summary>Not said to anybody: a dispatch is stored now, and whoever fans out is woken.</summary>
    public sealed record WakeDelivery : Reply;
}
