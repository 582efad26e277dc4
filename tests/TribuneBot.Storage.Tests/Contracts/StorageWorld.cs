using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Push;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Tests.Contracts;

/// <summary>All ports over one store, as the contract suites see them.</summary>
public abstract class StorageWorld : IDisposable
{
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public DateTimeOffset Now => Clock.GetUtcNow();

    public abstract IArticleStore Articles { get; }

    public abstract ISourceStore Sources { get; }

    public abstract IPublishLog PublishLog { get; }

    public abstract IHubLeases HubLeases { get; }

    public abstract ISearchIndex Search { get; }

    public abstract IRelatedStories Related { get; }

    public abstract IFrontPage FrontPage { get; }

    public abstract IVocabulary Vocabulary { get; }

    public abstract IUpdateLog Updates { get; }

    public abstract IDeliveryQueue Deliveries { get; }

    public abstract IDoubtBook Doubts { get; }

    public abstract IDigestBook Digests { get; }

    public abstract INoticeBoard Notices { get; }

    public abstract IKnownFiles KnownFiles { get; }

    public abstract IPacerMemory PacerMemory { get; }

    public abstract IChannelStore Channels { get; }

    public abstract IEditorDirectory Editors { get; }

    public abstract IBroadcastMonitor BroadcastMonitor { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
