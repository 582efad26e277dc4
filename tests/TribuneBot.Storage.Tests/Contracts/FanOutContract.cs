using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;

namespace TribuneBot.Storage.Tests.Contracts;

/// <summary>Who gets what, and in which language.</summary>
public abstract class FanOutContract(StorageWorld world) : Contract(world)
{
    [Fact]
    public async Task An_article_goes_to_the_followers_of_its_topics_once_each()
    {
        await SaveAsync(Given.Reader(1, "society", "sport"));
        await SaveAsync(Given.Reader(2, "sport"));
        await SaveAsync(Given.Reader(3, "law"));
        await SaveAsync(Given.Reader(4, "society") with { StoryLanguages = ["az"] });
        await SaveAsync(Given.Reader(5, "society") with { State = ReaderState.Stopped });

        var dispatch = await AnnounceAsync(topics: ["society", "sport"]);

        var heads = await HeadsAsync();
        Assert.Equal([1L, 2L], heads.Select(head => head.ChatId).Order());
        Assert.All(heads, head => Assert.Equal((Lane.Instant, "en", "en", null), (head.Lane, head.Language, head.InterfaceLanguage, head.ChannelId)));
        Assert.Equal(new DispatchCounts(0, 0, 0, 0, 0, Waiting: 2, IsFannedOut: true), await CountsAsync(dispatch));
    }

    [Fact]
    public async Task An_article_goes_to_the_channels_that_want_its_topic_and_language()
    {
        await World.Channels.MergeAsync(
            [
                Given.Channel("-1001"),
                Given.Channel("-1002", topics: ["sport"]),
                Given.Channel("-1003", topics: ["society"], languages: ["ru", "en"], thread: 7) with { Preview = false },
                Given.Channel("-1004", languages: ["az"]),
                Given.Channel("@unresolved"),
            ],
            Cancel);

        await AnnounceAsync(topics: ["society"]);

        var heads = (await HeadsAsync()).OrderByDescending(head => head.ChatId).ToList();
        Assert.Equal([(-1001L, null), (-1003L, 7)], heads.Select(head => (head.ChatId, head.ThreadId)));
        Assert.All(heads, head => Assert.Equal((Lane.ChannelPosts, "en"), (head.Lane, head.Language)));
        Assert.Equal(["en", "ru"], heads.Select(head => head.InterfaceLanguage));
        Assert.All(heads, head => Assert.NotNull(head.ChannelId));
        Assert.Equal([true, false], heads.Select(head => head.AllowsPreview));
    }

    [Fact]
    public async Task A_channel_that_is_resolved_during_the_fan_out_is_not_forgotten()
    {
        await World.Channels.MergeAsync([Given.Channel("@tribune")], Cancel);
        await StoreAsync(Given.Article());
        Assert.True(await World.Deliveries.FanOutAsync(100, Now, Cancel));

        var id = (await World.Channels.ListAsync(Cancel))[0].Id;
        await World.Channels.ResolveAsync(id, -1009, ChatKind.Channel, "Tribune", Cancel);
        await FanOutAllAsync();

        Assert.Equal(-1009, Assert.Single(await HeadsAsync()).ChatId);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task A_fan_out_in_slices_misses_nobody_and_counts_nobody_twice(int sliceSize)
    {
        for (var id = 1; id <= 10; id++)
            await SaveAsync(Given.Reader(id, "society", "sport"));
        var dispatch = (await StoreAsync(Given.Article(topics: ["society", "sport"]))).DispatchId!.Value;

        await World.Deliveries.FanOutAsync(sliceSize, Now, Cancel);
        await SaveAsync(Given.Reader(11, "sport"));
        await FanOutAllAsync(sliceSize);

        Assert.Equal(Enumerable.Range(1, 11).Select(id => (long)id), (await HeadsAsync()).Select(head => head.ChatId).Order());
        Assert.Equal(11, (await CountsAsync(dispatch)).Waiting);
    }

    [Fact]
    public async Task A_reader_who_follows_behind_the_cursor_is_found_by_the_proof()
    {
        await SaveAsync(Given.Reader(1, "law"));
        await SaveAsync(Given.Reader(2, "society"));
        await StoreAsync(Given.Article());
        await World.Deliveries.FanOutAsync(1, Now, Cancel);

        await SaveAsync(Given.Reader(1, "society"));
        await FanOutAllAsync(1);

        Assert.Equal([1L, 2L], (await HeadsAsync()).Select(head => head.ChatId).Order());
    }

    [Fact]
    public async Task A_dispatch_without_targets_is_fanned_out_and_waits_for_nothing()
    {
        var dispatch = await AnnounceAsync();

        Assert.Equal(new DispatchCounts(0, 0, 0, 0, 0, 0, IsFannedOut: true), await CountsAsync(dispatch));
    }

    [Fact]
    public async Task A_broadcast_goes_to_each_reader_in_a_language_of_theirs()
    {
        await SaveAsync(Given.Reader(1));
        await SaveAsync(Given.Reader(2) with { InterfaceLanguage = "az" });
        await SaveAsync(Given.Reader(3) with { InterfaceLanguage = "de", StoryLanguages = ["de", "ru", "en"] });
        await SaveAsync(Given.Reader(4) with { InterfaceLanguage = "az", StoryLanguages = ["az"] });
        await SaveAsync(Given.Reader(5) with { WantsBreaking = false });
        await SaveAsync(Given.Reader(6) with { State = ReaderState.Suspended });

        await ConfirmedDispatchAsync(Given.Broadcast("en", "ru"));
        await FanOutAllAsync();

        var heads = (await HeadsAsync()).OrderBy(head => head.ChatId).ToList();
        Assert.Equal(
            [(1L, "en", "en"), (2L, "en", "az"), (3L, "ru", "de")],
            heads.Select(head => (head.ChatId, head.Language, head.InterfaceLanguage)));
        Assert.All(heads, head => Assert.Equal(Lane.BreakingToReaders, head.Lane));
    }

    [Fact]
    public async Task A_broadcast_by_topics_goes_to_their_followers_and_one_to_nobody_to_channels_alone()
    {
        await SaveAsync(Given.Reader(1, "sport"));
        await SaveAsync(Given.Reader(2, "law"));
        await World.Channels.MergeAsync([Given.Channel("-1001"), Given.Channel("-1002")], Cancel);
        var chosen = (await World.Channels.ListAsync(Cancel))[1].Id;

        await ConfirmedDispatchAsync(Given.Broadcast("en") with { Audience = Audience.Topics, TopicIds = ["sport"] });
        await ConfirmedDispatchAsync(Given.Broadcast("en") with { Audience = Audience.Nobody, ChannelIds = [chosen] });
        await FanOutAllAsync();

        Assert.Equal([(-1002L, Lane.BreakingToChannels), (1L, Lane.BreakingToReaders)], (await HeadsAsync()).Select(head => (head.ChatId, head.Lane)));
    }

    [Fact]
    public async Task A_channel_gets_a_broadcast_in_the_first_of_its_languages_that_was_written()
    {
        await World.Channels.MergeAsync(
            [Given.Channel("-1001"), Given.Channel("-1002", languages: ["az", "ru"]), Given.Channel("-1003", languages: ["az"])], Cancel);
        var ids = (await World.Channels.ListAsync(Cancel)).Select(channel => channel.Id).ToList();

        await ConfirmedDispatchAsync(Given.Broadcast("ru", "en") with { Audience = Audience.Nobody, ChannelIds = ids });
        await FanOutAllAsync();

        var heads = (await HeadsAsync()).OrderByDescending(head => head.ChatId);
        Assert.Equal([(-1001L, "en", "en"), (-1002L, "ru", "az")], heads.Select(head => (head.ChatId, head.Language, head.InterfaceLanguage)));
    }

    [Fact]
    public async Task A_dispatch_stopped_while_it_fans_out_writes_no_more()
    {
        for (var id = 1; id <= 3; id++)
            await SaveAsync(Given.Reader(id));
        var dispatch = await ConfirmedDispatchAsync(Given.Broadcast("en"));
        await World.Deliveries.FanOutAsync(1, Now, Cancel);

        await InUnitAsync(unit => unit.Dispatches.StopAsync(dispatch, Cancel));
        await FanOutAllAsync();

        Assert.Equal(new DispatchCounts(0, 0, 0, 0, Cancelled: 1, 0, true), await CountsAsync(dispatch));
    }

    [Fact]
    public async Task Breaking_news_fans_out_before_an_older_article()
    {
        for (var id = 1; id <= 3; id++)
            await SaveAsync(Given.Reader(id, "society"));
        await StoreAsync(Given.Article());
        var breaking = await ConfirmedDispatchAsync(Given.Broadcast("en"));

        await World.Deliveries.FanOutAsync(100, Now, Cancel);

        Assert.Equal(3, (await CountsAsync(breaking)).Waiting);
    }
}
