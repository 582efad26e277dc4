using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Stories;

/// <summary>Shows the stories most like one: article id, then <see cref="InPlace"/> or nothing for a message of their own.</summary>
internal sealed class RelatedButton(RelatedMenu menu) : IButton
{
    public const string Name = "related";

    public const int InPlace = 1;

    public string Verb => Name;

    public Role Role => Role.Reader;

    public async Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (press.Data.Number(0) is not { } id)
            return null;
        if (await menu.OpenAsync(id, visit, cancellationToken) is not { } screen)
            return Answer.Noting(visit.Say.Get("related.nothing"));

        return Answer.With(press.Data.Number(1) == InPlace ? screen.Drawn(press.ChatId, press.MessageId) : screen.Said(press.ChatId));
    }
}
