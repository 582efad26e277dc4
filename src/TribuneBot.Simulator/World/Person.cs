using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>Somebody with a Telegram app.</summary>
internal sealed record Person(long Id, string FirstName, string? LastName, string? Username, string? LanguageCode)
{
    /// <summary>The account was deleted.</summary>
    internal bool IsDeactivated { get; init; }

    /// <summary>The server has nothing of them but the id.</summary>
    internal bool IsKnownByIdOnly { get; init; }

    internal string FullName => LastName is null ? FirstName : $"{FirstName} {LastName}";

    internal JsonObject Json()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = false, ["first_name"] = FirstName };
        if (LastName is not null)
            json["last_name"] = LastName;
        if (Username is not null)
            json["username"] = Username;
        if (LanguageCode is not null)
            json["language_code"] = LanguageCode;
        return json;
    }
}
