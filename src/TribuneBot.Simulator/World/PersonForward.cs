using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Methods;

namespace TribuneBot.Simulator.World;

/// <summary>A person forwards messages. The caller holds the world's gate.</summary>
internal sealed class PersonForward(TelegramWorld world, PersonActions people)
{
    /// <summary>Forwards messages of one chat to another, oldest first; an album stays an album.</summary>
    internal IReadOnlyList<Message> Forward(long personId, Chat source, IReadOnlyList<int> ids, Chat target)
    {
        var person = people.Writer(personId, target);
        if (source is SharedChat { Kind: not ChatKind.Channel } shared && !shared.MemberOf(personId).IsInside)
            throw ApiException.BadRequest("CHANNEL_PRIVATE");
        var originals = ids.Order().Select(source.Find).OfType<Message>().Where(static m => m.Content is not ServiceContent).ToList();
        if (originals.Count == 0)
            throw ApiException.BadRequest("MESSAGE_ID_INVALID");
        if (originals.Exists(static m => m.IsProtected))
            throw ApiException.BadRequest("CHAT_FORWARDS_RESTRICTED");
        var forwarded = originals.ConvertAll(original => Copy(person, original, target));
        foreach (var message in forwarded)
            people.Post(message);
        return forwarded;
    }

    private Message Copy(Person person, Message original, Chat target)
    {
        var id = target.NextMessageId();
        return new Message
        {
            Id = id,
            Chat = target,
            Date = world.Now,
            Person = person,
            Content = original.Content,
            Via = original.Via,
            Keyboard = OnlyLinks(original.Keyboard) ? (JsonObject)original.Keyboard!.DeepClone() : null,
            ForwardOrigin = ForwardMessage.Origin(original),
            MediaGroupId = original.MediaGroupId is { } group ? $"{group}:{target.Id}" : null,
        };
    }

    // Buttons that call the bot stay behind, links come along.
    private static bool OnlyLinks(JsonObject? keyboard) =>
        keyboard?["inline_keyboard"] is JsonArray rows && rows.All(static row => row!.AsArray().All(static button => button!["url"] is not null));
}
