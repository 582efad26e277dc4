namespace TribuneBot.Telegram.Callbacks;

/// <summary>A pressed button.</summary>
/// <param name="MessageId">The message it stands under.</param>
internal sealed record Press(string Id, long ChatId, int MessageId, CallbackData Data);
