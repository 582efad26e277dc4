using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>What a bot and a person say to each other. Its id, as the bot sees it, is the person's.</summary>
internal sealed class PrivateChat(Bot bot, Person person, bool started) : Chat(person.Id)
{
    internal Bot Bot { get; } = bot;

    internal Person Person { get; set; } = person;

    /// <summary>The person has written to the bot, so the bot may write.</summary>
    internal bool Started { get; set; } = started;

    internal bool Blocked { get; set; }

    internal override ChatKind Kind => ChatKind.Private;

    internal override int NextMessageId() => Bot.NextMessageId();

    internal override JsonObject Json()
    {
        var json = new JsonObject { ["id"] = Id, ["first_name"] = Person.FirstName };
        if (Person.LastName is not null)
            json["last_name"] = Person.LastName;
        if (Person.Username is not null)
            json["username"] = Person.Username;
        json["type"] = "private";
        return json;
    }
}
