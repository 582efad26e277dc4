using Telegram.Bot.Types;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

/// <summary>In a private chat, plain words are a search.</summary>
internal sealed class SearchListener(ResultsMenu results) : IListener
{
    public async Task<IReadOnlyList<Reply>?> HearAsync(Message message, Visit visit, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(message.Text)
            ? null
            : [(await results.SearchAsync(message.Text, visit, cancellationToken)).Said(visit.ChatId)];
}
