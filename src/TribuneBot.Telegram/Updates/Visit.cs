using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Zones;
using TribuneBot.Telegram.Locales;

namespace TribuneBot.Telegram.Updates;

/// <summary>One message or press of a person in their private chat, while it is handled.</summary>
internal sealed class Visit(IUpdateUnit unit, Reader reader, Role role, DateTimeOffset now, Texts texts)
{
    public IUpdateUnit Unit => unit;

    /// <summary>The reader with everything this visit has changed so far; stored once, when the handler is done.</summary>
    public Reader Reader { get; set; } = reader;

    public Role Role => role;

    public DateTimeOffset Now => now;

    public long ChatId => Reader.Id;

    /// <summary>Of the times the reader is shown.</summary>
    public TimeZoneInfo ZoneIn(NewsroomProfile newsroom) => ZoneRules.Find(Reader.TimeZone, newsroom.TimeZone);

    /// <summary>The bot's words in the reader's language.</summary>
    public LocalText Say => texts.For(Reader.InterfaceLanguage);

    public void Follow(string topicId, bool follow)
    {
        var topics = Reader.TopicIds.Where(id => id != topicId);
        Reader = Reader with { TopicIds = (follow ? topics.Append(topicId) : topics).ToHashSet() };
    }
}
