using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Telegram.Sending;

/// <summary>Finds the chats that the configuration names.</summary>
internal sealed class ChatDirectory(ITelegramBotClient api, TokenRedaction redaction)
{
    /// <param name="chat">A numeric id ("-1001234567890") or a public name ("@tribune").</param>
    public async Task<ChatLookup> FindAsync(string chat, CancellationToken cancellationToken)
    {
        try
        {
            var found = await api.GetChat(new ChatId(chat), cancellationToken);
            return new ChatLookup.Found(found.Id, KindOf(found.Type), found.Title ?? found.Username ?? chat);
        }
        catch (ApiRequestException error) when (ApiErrors.KindOf(error) is
            ApiErrorKind.ChatNotFound or ApiErrorKind.Unreachable or ApiErrorKind.Refused or ApiErrorKind.RightsLost)
        {
            return new ChatLookup.NotFound(redaction.Redact(error.Message));
        }
        catch (RequestException exception)
        {
            return new ChatLookup.Unavailable(redaction.Redact(exception.Message));
        }
    }

    private static ChatKind KindOf(ChatType type) => type switch
    {
        ChatType.Channel => ChatKind.Channel,
        ChatType.Supergroup => ChatKind.Supergroup,
        ChatType.Group => ChatKind.Group,
        _ => ChatKind.Private,
    };
}
