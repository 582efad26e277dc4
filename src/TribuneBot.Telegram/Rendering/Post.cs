using Telegram.Bot.Types.ReplyMarkups;

namespace TribuneBot.Telegram.Rendering;

/// <summary>A message as it will be posted.</summary>
/// <param name="Text">The caption when there is a photo.</param>
/// <param name="PreviewUrl">The page Telegram may show below the text; null for no preview. Without effect when there is a photo.</param>
public sealed record Post(TgText Text, PostPhoto? Photo = null, InlineKeyboardMarkup? Keyboard = null, string? PreviewUrl = null);
