using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Stories;

/// <summary>Draws a story's card in the place of the list: article id, then the way back.</summary>
internal sealed class StoryButton(StoryCard card) : IButton
{
    public const string Name = "story";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public async Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (press.Data.Number(0) is not { } id)
            return null;

        return await card.OpenAsync(id, ListPath.Read(press.Data, 1), visit, cancellationToken) is { } screen
            ? Answer.With(screen.Drawn(press.ChatId, press.MessageId))
            : Answer.Noting(visit.Say.Get("article.gone"));
    }
}
