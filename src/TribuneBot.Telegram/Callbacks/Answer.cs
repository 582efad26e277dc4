using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Callbacks;

/// <summary>What a press brings about.</summary>
/// <param name="Notice">A short line shown over the chat, at most 200 characters; null for none.</param>
internal sealed record Answer(IReadOnlyList<Reply> Replies, string? Notice = null)
{
    public static Answer With(params IReadOnlyList<Reply> replies) => new(replies);

    public static Answer Noting(string notice, params IReadOnlyList<Reply> replies) => new(replies, notice);
}
