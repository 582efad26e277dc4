using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Alerts;

namespace TribuneBot.Fakes;

/// <summary>Everything that is stored. Taken under <see cref="Gate"/>, one port call at a time.</summary>
internal sealed class InMemoryState(TimeProvider clock, string defaultLanguage)
{
    private long _lastId;

    public Lock Gate { get; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    public string DefaultLanguage => defaultLanguage;

    public List<PreparedArticle> Articles { get; } = [];

    public List<Source> Sources { get; } = [];

    /// <summary>Further addresses, and guids by source.</summary>
    public HashSet<(string Key, long ArticleId)> ArticleKeys { get; } = [];

    /// <summary>Who has brought an article, and whether it may change it.</summary>
    public Dictionary<(long ArticleId, long SourceId), bool> ArticleSources { get; } = [];

    public List<(long ArticleId, Article Before, bool IsCosmetic, DateTimeOffset ReplacedAt)> Revisions { get; } = [];

    public List<InMemoryTarget> Targets { get; } = [];

    public Dictionary<long, Reader> Readers { get; } = [];

    public List<Channel> Channels { get; } = [];

    public Dictionary<long, Role> Editors { get; } = [];

    public Dictionary<long, Broadcast> Broadcasts { get; } = [];

    public Dictionary<(long BroadcastId, string Language), FormattedText> Drafts { get; } = [];

    public HashSet<long> ReportedBroadcasts { get; } = [];

    public Dictionary<long, StoredQuery> Queries { get; } = [];

    public Dictionary<long, DateTimeOffset> HandledUpdates { get; } = [];

    public List<InMemoryDispatch> Dispatches { get; } = [];

    public List<InMemoryDelivery> Deliveries { get; } = [];

    /// <summary>Posts in doubt; true once the editors were asked.</summary>
    public Dictionary<DeliveryKey, bool> OpenDoubts { get; } = [];

    public Dictionary<long, int> ChannelTails { get; } = [];

    public HashSet<long> ParkedTargets { get; } = [];

    public HashSet<long> MissingTargets { get; } = [];

    public List<(Notice Notice, bool IsTold)> Notices { get; } = [];

    public HashSet<(long TargetId, long DispatchId)> DigestItems { get; } = [];

    /// <summary>Which items of the digest come by an alert.</summary>
    public Dictionary<(long TargetId, long DispatchId), long> DigestAlerts { get; } = [];

    /// <summary>By target the date of the last digest they were given.</summary>
    public Dictionary<long, DateOnly> DigestDays { get; } = [];

    /// <summary>Targets that came into a zone after its digest was last asked for.</summary>
    public HashSet<long> ZoneNewcomers { get; } = [];

    public Dictionary<long, Alert> Alerts { get; } = [];

    public List<InMemoryAlertMatch> AlertMatches { get; } = [];

    /// <summary>Presses of "read here" by article, with their moments.</summary>
    public List<(long ArticleId, DateTimeOffset At)> ReadPresses { get; } = [];

    public HashSet<long> WithdrawnArticles { get; } = [];

    public Dictionary<long, DateTimeOffset> RevisedAt { get; } = [];

    public Dictionary<string, string> KnownFiles { get; } = [];

    public PacerState? Pacer { get; set; }

    public long NextId() => Interlocked.Increment(ref _lastId);

    /// <summary>Whether a digest tells of what was missed of this dispatch: of what is older than its hour.</summary>
    public bool IsTold(long dispatchId, long digestId) => IsTold(dispatchId, Dispatches.First(known => known.Id == digestId).CreatedAt);

    public bool IsTold(long dispatchId, DateTimeOffset hour) => Dispatches.First(known => known.Id == dispatchId).CreatedAt < hour;

    /// <summary>Whose turn it is: they live by the zone (null is the newsroom's), something waits for them, and they had no digest of that date.</summary>
    public IEnumerable<long> TurnsOf(string? zone, DateOnly day, DateTimeOffset hour) =>
        from item in DigestItems.Where(item => IsTold(item.DispatchId, hour)).DistinctBy(item => item.TargetId)
        where ReaderAt(item.TargetId)?.TimeZone == zone && DigestDays.GetValueOrDefault(item.TargetId) < day
        select item.TargetId;

    public InMemoryTarget TargetOf(long chatId, int? threadId, ChatKind kind)
    {
        var target = Targets.Find(known => known.ChatId == chatId && known.ThreadId == threadId);
        if (target is null)
            Targets.Add(target = new InMemoryTarget { Id = NextId(), ChatId = chatId, ThreadId = threadId, Kind = kind });
        return target;
    }

    public Reader? ReaderAt(long targetId) =>
        Targets.Find(target => target.Id == targetId) is { } target ? Readers.GetValueOrDefault(target.ChatId) : null;

    public void CancelPending(Func<InMemoryDelivery, bool> which)
    {
        foreach (var delivery in Deliveries.Where(delivery => delivery.State == DeliveryState.Pending && which(delivery)))
            delivery.State = DeliveryState.Cancelled;
    }
}
