using System.Globalization;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Stories;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

/// <summary><c>a17</c>, behind "Read here": the story's text.</summary>
internal sealed class ArticlePayload(StoryReader stories) : IStartPayload
{
    public string Prefix => "a";

    public async Task<IReadOnlyList<Reply>?> AnswerAsync(string rest, Visit visit, CancellationToken cancellationToken)
    {
        if (!long.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;

        return await stories.ReadAsync(id, visit, cancellationToken)
            ?? [new Reply.SendMessage(visit.ChatId, TgHtml.Of(visit.Say.Get("article.gone")))];
    }
}
