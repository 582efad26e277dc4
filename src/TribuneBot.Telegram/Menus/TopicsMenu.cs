using TribuneBot.Core.Readers;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Menus;

/// <summary>The topics as toggles, two a row.</summary>
internal sealed class TopicsMenu(TopicCatalog topics)
{
    public IEnumerable<Topic> Offered => topics.Topics.Where(topic => !topic.IsRetired);

    /// <summary>How many of the topics on offer the reader follows; a retired one does not count.</summary>
    public int CountFor(Reader reader) => Offered.Count(topic => reader.TopicIds.Contains(topic.Id));

    public Screen Open(Visit visit)
    {
        var text = TgHtml.Of(html => html
            .Bold(visit.Say.Get("topics.title")).Line()
            .Text(visit.Say.Get("topics.hint"))
            .With(rest => State(rest, visit)));

        var isFollowingAll = Offered.All(topic => visit.Reader.TopicIds.Contains(topic.Id));
        var keyboard = new Keyboard()
            .Grid(Offered.Select(topic => Keyboard.Toggle(
                visit.Reader.TopicIds.Contains(topic.Id), topics.NameOf(topic.Id, visit.Say.Language), TopicButton.Name, topic.Id)), columns: 2)
            .Row(
                isFollowingAll
                    ? Keyboard.Button(visit.Say.Get("topics.none"), TopicsButton.Name, TopicsButton.None)
                    : Keyboard.Button(visit.Say.Get("topics.all"), TopicsButton.Name, TopicsButton.All),
                Keyboard.Button(visit.Say.Get("topics.done"), TopicsButton.Name, TopicsButton.Done));
        return new Screen(text, keyboard.Build());
    }

    /// <summary>What remains in the chat when the choice is made.</summary>
    public Screen Closed(Visit visit)
    {
        var text = TgHtml.Of(html => html
            .Bold(visit.Say.Get("topics.title"))
            .With(rest => State(rest, visit))
            .With(rest => Names(rest, visit)));
        return new Screen(text, new Keyboard()
            .Row(Keyboard.Button(visit.Say.Get("topics.change"), TopicsButton.Name, TopicsButton.Show))
            .Build());
    }

    /// <summary>Said when a single topic was followed or left, with a button that undoes it.</summary>
    public Screen Followed(Visit visit, string topicId, bool isFollowed)
    {
        var name = topics.NameOf(topicId, visit.Say.Language);
        var text = TgHtml.Of(html => html.Text(visit.Say.Get(isFollowed ? "topic.followed" : "topic.left", ("topic", name))));
        return new Screen(text, new Keyboard()
            .Row(
                Keyboard.Button(visit.Say.Get(isFollowed ? "topic.undo" : "topic.again"), FollowButton.Name, topicId, isFollowed ? 0 : 1),
                Keyboard.Button(visit.Say.Get("topic.all"), TopicsButton.Name, TopicsButton.Show))
            .Build());
    }

    private void State(TgHtml html, Visit visit)
    {
        var count = CountFor(visit.Reader);
        html.Blank().Text(count == 0 ? visit.Say.Get("topics.none-followed") : visit.Say.Count("topics.followed", count));
        if (visit.Reader.State == ReaderState.Stopped)
            html.Blank().Text(visit.Say.Get("topics.stopped"));
    }

    private void Names(TgHtml html, Visit visit)
    {
        var names = Offered.Where(topic => visit.Reader.TopicIds.Contains(topic.Id)).Select(topic => topics.NameOf(topic.Id, visit.Say.Language));
        html.Line().Text(string.Join(", ", names));
    }
}
