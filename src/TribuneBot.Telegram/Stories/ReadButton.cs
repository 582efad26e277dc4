using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Stories;

/// <summary>Sends the text of a story: article id.</summary>
internal sealed class ReadButton(StoryReader stories) : IButton
{
    public const string Name = "read";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public async Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (press.Data.Number(0) is not { } id)
            return null;

        return await stories.ReadAsync(id, visit, cancellationToken) is { } replies
            ? Answer.With(replies)
            : Answer.Noting(visit.Say.Get("article.gone"));
    }
}
