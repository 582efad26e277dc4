using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Push;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;
using TribuneBot.Fakes;

namespace TribuneBot.Storage.Tests.Contracts;

/// <summary>The fakes that other projects' tests use keep the same promises.</summary>
public sealed class InMemoryWorld : StorageWorld
{
    private readonly InMemoryTribune _tribune;

    public InMemoryWorld() => _tribune = new InMemoryTribune(Clock);

    public override IArticleStore Articles => _tribune.Articles;

    public override ISourceStore Sources => _tribune.Sources;

    public override IPublishLog PublishLog => _tribune.PublishLog;

    public override IHubLeases HubLeases => _tribune.HubLeases;

    public override ISearchIndex Search => _tribune.Search;

    public override IRelatedStories Related => _tribune.Related;

    public override IFrontPage FrontPage => _tribune.FrontPage;

    public override IVocabulary Vocabulary => _tribune.Vocabulary;

    public override IUpdateLog Updates => _tribune.Updates;

    public override IDeliveryQueue Deliveries => _tribune.Deliveries;

    public override IDoubtBook Doubts => _tribune.Doubts;

    public override IDigestBook Digests => _tribune.Digests;

    public override INoticeBoard Notices => _tribune.Notices;

    public override IKnownFiles KnownFiles => _tribune.KnownFiles;

    public override IPacerMemory PacerMemory => _tribune.PacerMemory;

    public override IChannelStore Channels => _tribune.Channels;

    public override IEditorDirectory Editors => _tribune.Editors;

    public override IBroadcastMonitor BroadcastMonitor => _tribune.BroadcastMonitor;
}

public sealed class InMemoryArticleStoreTests() : ArticleStoreContract(new InMemoryWorld());

public sealed class InMemorySourceStoreTests() : SourceStoreContract(new InMemoryWorld());

public sealed class InMemoryDeliveryQueueTests() : DeliveryQueueContract(new InMemoryWorld());

public sealed class InMemoryNewsroomTests() : NewsroomContract(new InMemoryWorld());

public sealed class InMemoryUpdateTests() : UpdateContract(new InMemoryWorld());

public sealed class InMemorySearchTests() : SearchContract(new InMemoryWorld());

public sealed class InMemoryRelatedTests() : RelatedContract(new InMemoryWorld());

public sealed class InMemoryVocabularyTests() : VocabularyContract(new InMemoryWorld());

public sealed class InMemoryFanOutTests() : FanOutContract(new InMemoryWorld());

public sealed class InMemoryDoubtTests() : DoubtContract(new InMemoryWorld());

public sealed class InMemoryStoryChangeTests() : StoryChangeContract(new InMemoryWorld());

public sealed class InMemoryDigestTests() : DigestContract(new InMemoryWorld());

public sealed class InMemoryZoneTests() : ZoneContract(new InMemoryWorld());

public sealed class InMemoryIdentityTests() : IdentityContract(new InMemoryWorld());

public sealed class InMemoryPushTests() : PushContract(new InMemoryWorld());

public sealed class InMemoryAlertTests() : AlertContract(new InMemoryWorld());

public sealed class InMemoryFrontPageTests() : FrontPageContract(new InMemoryWorld());
