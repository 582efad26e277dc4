namespace TribuneBot.Simulator;

/// <summary>A person to put into the world.</summary>
/// <param name="Id">Telegram user id, greater than 0.</param>
/// <param name="FirstName">First name.</param>
public sealed record SimulatedPerson(long Id, string FirstName)
{
    public string? LastName { get; init; }

    /// <summary>Without "@".</summary>
    public string? Username { get; init; }

    /// <summary>IETF language tag of the person's Telegram app, such as "az".</summary>
    public string? LanguageCode { get; init; }

    /// <summary>Whether the person has already written to every bot, so that bots may write first.</summary>
    public bool HasStarted { get; init; }

    /// <summary>Whether Telegram's server has nothing of the person but the id: bots get "private chat not found" until the person writes.</summary>
    public bool IsKnownByIdOnly { get; init; }
}
