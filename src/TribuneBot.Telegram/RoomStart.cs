namespace TribuneBot.Telegram;

/// <summary>What Telegram answered when the bot introduced itself.</summary>
public abstract record RoomStart
{
    private RoomStart()
    {
    }

    /// <param name="UserName">The bot's name without the <c>@</c>.</param>
    public sealed record Started(string UserName) : RoomStart;

    /// <summary>Telegram does not know the token: nothing will work until the configuration is mended.</summary>
    public sealed record TokenRefused : RoomStart;

    /// <summary>No answer, or one that is not Telegram's: trying again may help.</summary>
    /// <param name="Reason">For the operator; never shows the token.</param>
    public sealed record Unreachable(string Reason) : RoomStart;
}
