using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Menus;

/// <summary>A message with buttons: said anew by a command, drawn in place by a press.</summary>
internal sealed record Screen(TgText Text, InlineKeyboardMarkup? Keyboard = null)
{
    public Reply Said(long chatId) => new Reply.SendMessage(chatId, Text, Keyboard);

    public Reply Drawn(long chatId, int messageId) => new Reply.EditMessage(chatId, messageId, Text, Keyboard);
}
