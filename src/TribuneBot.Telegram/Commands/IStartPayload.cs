using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

/// <summary>One kind of deep link: <c>https://t.me/bot?start=prefix…</c>.</summary>
internal interface IStartPayload
{
    string Prefix { get; }

    /// <param name="rest">What stands behind the prefix.</param>
    /// <returns>Null when the link means nothing: the person is then simply welcomed.</returns>
    Task<IReadOnlyList<Reply>?> AnswerAsync(string rest, Visit visit, CancellationToken cancellationToken);
}
