using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Callbacks;

/// <summary>Answers the presses of one verb of <see cref="CallbackData"/>.</summary>
internal interface IButton
{
    /// <summary>1–8 of <c>a-z</c>. Never given to another button: old messages keep theirs.</summary>
    string Verb { get; }

    /// <summary>Who may press it, checked at every press.</summary>
    Role Role { get; }

    /// <returns>Null when the button is out of date: the presser is told so.</returns>
    Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken);
}
