using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Storage;

namespace TribuneBot.Benchmarks.Delivery;

/// <summary>Stores stories that every reader follows, and broadcasts to everybody, with their dispatches. Each says which part it is.</summary>
internal sealed class NewsDesk(TribuneStorage storage)
{
    private int _lastStory;

    public static NewsroomProfile Newsroom { get; } = new("Bench Tribune", "tribune.example", TimeZoneInfo.Utc, "en");

    /// <returns>The dispatch.</returns>
    public async Task<long> AnnounceAsync(CancellationToken cancellationToken)
    {
        var number = ++_lastStory;
        var now = TimeProvider.System.GetUtcNow();
        var draft = new ArticleDraft
        {
            Title = $"The harbour bridge opens again, part {number}",
            Lead = "After two years of work the first cars have crossed the bridge between the old town and the port.",
            Text = $"Story {number}. The mayor walked across it with the engineers.",
            Url = $"https://tribune.example/bridge-{number}",
            Published = now,
            Language = "en",
            TopicIds = [CrowdedDatabase.Topic],
        };
        var prepared = new ArticlePreparer(Newsroom, TopicCatalog.Default).Prepare(draft, now);
        var stored = await storage.Articles.StoreAsync(
            prepared, new IntakeOptions(Announce: true, TimeSpan.FromHours(24), now), check: null, cancellationToken);
        return stored[0].DispatchId ?? throw new InvalidOperationException("The story was not announced.");
    }

    /// <param name="editorId">Who confirms it.</param>
    /// <returns>The dispatch.</returns>
    public async Task<long> BreakAsync(long editorId, CancellationToken cancellationToken)
    {
        var number = ++_lastStory;
        var now = TimeProvider.System.GetUtcNow();
        var broadcast = new Broadcast
        {
            EditorId = editorId,
            EditorChatId = editorId,
            State = BroadcastState.Previewed,
            Texts = new Dictionary<string, FormattedText> { ["en"] = FormattedText.Plain($"The port is closed because of the storm, part {number}") },
            CreatedAt = now,
        };
        await using var unit = await storage.Updates.BeginAsync(UpdateId(), cancellationToken);
        var added = await unit.Broadcasts.AddAsync(broadcast, cancellationToken);
        await unit.CommitAsync(cancellationToken);
        await using var second = await storage.Updates.BeginAsync(UpdateId(), cancellationToken);
        var confirmed = await second.Broadcasts.ConfirmAsync(added.Id, now, now.AddHours(24), cancellationToken);
        await second.CommitAsync(cancellationToken);
        return confirmed!.DispatchId!.Value;
    }

    /// <summary>Far from those the Simulator gives out.</summary>
    private static long UpdateId() => -TimeProvider.System.GetTimestamp();
}
