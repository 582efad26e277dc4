using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Push;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;

namespace TribuneBot.Fakes;

/// <summary>
/// Core's ports over plain lists, for tests that need a newsroom and not a file. It passes the contract suites the real store passes; no
/// speed, no durability.
/// </summary>
internal sealed class InMemoryTribune
{
    public InMemoryTribune(TimeProvider clock, string defaultLanguage = "en")
    {
        var state = new InMemoryState(clock, defaultLanguage);
        State = state;
        Articles = new InMemoryArticleStore(state);
        Sources = new InMemorySourceStore(state);
        PublishLog = new InMemoryPublishLog(state);
        HubLeases = new InMemoryHubLeases(state);
        Search = new InMemorySearchIndex(state);
        Related = new InMemoryRelatedStories(state);
        FrontPage = new InMemoryFrontPage(state);
        Vocabulary = new InMemoryVocabulary(state);
        Updates = new InMemoryUpdateLog(state);
        Deliveries = new InMemoryDeliveryQueue(state);
        Channels = new InMemoryChannelStore(state);
        Editors = new InMemoryEditorDirectory(state);
        Doubts = new InMemoryDoubtBook(state);
        Digests = new InMemoryDigestBook(state);
        Notices = new InMemoryNoticeBoard(state);
        KnownFiles = new InMemoryKnownFiles(state);
        PacerMemory = new InMemoryPacerMemory(state);
        BroadcastMonitor = new InMemoryBroadcastMonitor(state);
    }

    /// <summary>What is stored, for a test to look at or to prepare directly.</summary>
    public InMemoryState State { get; }

    public IArticleStore Articles { get; }

    public ISourceStore Sources { get; }

    public IPublishLog PublishLog { get; }

    public IHubLeases HubLeases { get; }

    public ISearchIndex Search { get; }

    public IRelatedStories Related { get; }

    public IFrontPage FrontPage { get; }

    public IVocabulary Vocabulary { get; }

    public IUpdateLog Updates { get; }

    public IDeliveryQueue Deliveries { get; }

    public IDoubtBook Doubts { get; }

    public IDigestBook Digests { get; }

    public INoticeBoard Notices { get; }

    public IKnownFiles KnownFiles { get; }

    public IPacerMemory PacerMemory { get; }

    public IChannelStore Channels { get; }

    public IEditorDirectory Editors { get; }

    public IBroadcastMonitor BroadcastMonitor { get; }
}
