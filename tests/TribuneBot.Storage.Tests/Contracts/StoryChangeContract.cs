using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Tests.Contracts;

public abstract class StoryChangeContract(StorageWorld world) : Contract(world)
{
    private static readonly TimeSpan Debounce = CorrectionRules.Debounce;

    [Fact]
    public async Task A_revision_edits_every_copy_after_the_debounce()
    {
        var announced = await PostedAsync();

        await ReviseAsync("The lamp shines, mended");
        Assert.Empty(await FannedOutHeadsAsync());
        World.Clock.Advance(Debounce);

        var heads = await FannedOutHeadsAsync();
        Assert.Equal([(-1001L, Lane.ChannelPosts), (1L, Lane.ReaderCorrections)], heads.Select(head => (head.ChatId, head.Lane)));
        Assert.All(heads, head => Assert.Equal((DispatchKind.Correction, CopyForm.Photo), (head.Kind, head.Copy!.Form)));
        Assert.Equal([501, 502], heads.Select(head => head.Copy!.MessageId).Order());
        var content = await World.Deliveries.ContentAsync(heads[0].Key.DispatchId, Cancel);
        Assert.Equal(("The lamp shines, mended", DispatchKind.Correction, Now - Debounce), (content!.Article!.Title, content.Kind, content.UpdatedAt));
        Assert.NotEqual(announced, heads[0].Key.DispatchId);
    }

    [Fact]
    public async Task Two_revisions_within_the_debounce_are_one_edit()
    {
        await PostedAsync();

        await ReviseAsync("Mended once");
        World.Clock.Advance(Debounce / 2);
        await ReviseAsync("Mended twice");
        World.Clock.Advance(Debounce / 2);
        Assert.Empty(await FannedOutHeadsAsync());
        World.Clock.Advance(Debounce / 2);

        Assert.Equal(2, (await FannedOutHeadsAsync()).Count);
    }

    [Fact]
    public async Task A_story_that_changes_all_the_time_is_corrected_all_the_same()
    {
        await PostedAsync();
        for (var i = 0; i < 11; i++)
        {
            await ReviseAsync($"Mended {i} times");
            World.Clock.Advance(Debounce / 2);
        }

        Assert.NotEmpty(await FannedOutHeadsAsync());
    }

    [Fact]
    public async Task A_newer_correction_takes_over_what_the_older_had_still_to_edit()
    {
        await PostedAsync();
        await ReviseAsync("Mended once");
        World.Clock.Advance(Debounce);
        var older = (await FannedOutHeadsAsync())[0].Key.DispatchId;

        await ReviseAsync("Mended twice");
        World.Clock.Advance(Debounce);

        var heads = await FannedOutHeadsAsync();
        Assert.Equal(2, heads.Count);
        Assert.DoesNotContain(heads, head => head.Key.DispatchId == older);
        Assert.Equal(2, (await CountsAsync(older)).Cancelled);
    }

    [Fact]
    public async Task A_correction_that_meets_a_pending_delivery_replaces_its_content_instead()
    {
        await SaveAsync(Given.Reader(1, "society"));
        var announced = await AnnounceAsync("lamp");

        await ReviseAsync("The lamp shines, mended");
        World.Clock.Advance(Debounce);

        var head = Assert.Single(await FannedOutHeadsAsync());
        Assert.Equal(announced, head.Key.DispatchId);
        Assert.Equal("The lamp shines, mended", (await World.Deliveries.ContentAsync(announced, Cancel))!.Article!.Title);
    }

    [Fact]
    public async Task The_correction_of_a_channel_post_overtakes_the_posts_that_wait_there()
    {
        await PostedAsync();
        var waiting = new[] { await AnnounceAsync("second"), await AnnounceAsync("third") };
        var late = (await HeadsAsync()).Single(head => head.ChatId == -1001).Key;
        await IntendAsync(late);
        await RecordAsync(new DeliveryResult(late, DeliveryState.Pending, [], DueAt: Now.AddHours(1)));

        await ReviseAsync("The lamp shines, mended");
        World.Clock.Advance(Debounce);

        var head = Assert.Single(await FannedOutHeadsAsync(), head => head.ChatId == -1001);
        Assert.Equal((DispatchKind.Correction, Lane.ChannelPosts), (head.Kind, head.Lane));
        await IntendAsync(head.Key);
        await RecordAsync(Sent(head.Key, 501));
        Assert.DoesNotContain(await HeadsAsync(), other => other.ChatId == -1001);
        World.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(waiting[0], (await HeadsAsync()).Single(other => other.ChatId == -1001).Key.DispatchId);
    }

    [Fact]
    public async Task A_message_on_its_way_while_the_correction_fans_out_is_edited_too()
    {
        await SaveAsync(Given.Reader(1, "society"));
        await AnnounceAsync("lamp");
        var key = Assert.Single(await HeadsAsync()).Key;
        await ReviseAsync("The lamp shines, mended");
        await IntendAsync(key);
        World.Clock.Advance(Debounce);
        Assert.Empty(await FannedOutHeadsAsync());

        await RecordAsync(Sent(key, 501));

        var head = Assert.Single(await HeadsAsync());
        Assert.Equal((Lane.ReaderCorrections, 501), (head.Lane, head.Copy!.MessageId));
    }

    [Fact]
    public async Task An_edit_in_doubt_is_repeated()
    {
        await PostedAsync();
        await ReviseAsync("The lamp shines, mended");
        World.Clock.Advance(Debounce);
        var heads = await FannedOutHeadsAsync();
        await IntendAsync([.. heads.Select(head => head.Key)]);

        Assert.Equal(Recovery.Nothing with { Repeated = 2 }, await World.Deliveries.RecoverAsync(Cancel));

        World.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(2, (await HeadsAsync()).Count);
    }

    [Fact]
    public async Task A_withdrawn_article_is_taken_back_everywhere_and_does_not_come_back()
    {
        var announced = await PostedAsync();
        await SaveAsync(Given.Reader(2, "society"));
        var article = Assert.Single(await World.Articles.LatestAsync(null, [], 0, 10, Cancel));

        Assert.True(await World.Articles.WithdrawAsync(article.Id, Cancel));
        Assert.False(await World.Articles.WithdrawAsync(article.Id, Cancel));

        var heads = await FannedOutHeadsAsync();
        Assert.Equal([501, 502], heads.Select(head => head.Copy!.MessageId).Order());
        Assert.All(heads, head => Assert.Equal((Lane.Retraction, DispatchKind.Retraction), (head.Lane, head.Kind)));
        Assert.NotNull(await World.Deliveries.ContentAsync(heads[0].Key.DispatchId, Cancel));
        Assert.Null(await World.Deliveries.ContentAsync(announced, Cancel));
        Assert.Null(await World.Articles.FindAsync(article.Id, Cancel));
        Assert.Null(await World.Articles.FindByUrlAsync(article.Url!, Cancel));
        Assert.Empty(await World.Articles.LatestAsync(null, [], 0, 10, Cancel));
        Assert.Empty(await World.Articles.LatestAsync("society", [], 0, 10, Cancel));
        Assert.Empty((await World.Search.SearchAsync(new SearchRequest("lamp", 0, 10), Cancel)).Hits);

        var again = await StoreAsync(Given.Article("lamp", "Once more: the lamp", published: Now));
        Assert.Equal((IntakeChange.Unchanged, (long?)null), (again.Change, again.DispatchId));
        Assert.Null(await World.Articles.FindAsync(article.Id, Cancel));
    }

    [Fact]
    public async Task What_still_waits_of_a_withdrawn_article_is_not_sent()
    {
        await SaveAsync(Given.Reader(1, "society"));
        var announced = await AnnounceAsync("lamp");
        var article = (await World.Deliveries.ContentAsync(announced, Cancel))!.Article!;

        await InUnitAsync(async unit => Assert.True(await unit.Dispatches.WithdrawArticleAsync(article.Id, Cancel)));

        Assert.Empty(await FannedOutHeadsAsync());
        Assert.Equal(1, (await CountsAsync(announced)).Cancelled);
        await InUnitAsync(async unit => Assert.False(await unit.Dispatches.WithdrawArticleAsync(article.Id, Cancel)));
    }

    [Fact]
    public async Task An_article_is_found_by_any_form_of_its_address()
    {
        await AnnounceAsync("lamp");

        Assert.NotNull(await World.Articles.FindByUrlAsync("https://www.tribune.example/lamp?utm_source=x", Cancel));
        Assert.Null(await World.Articles.FindByUrlAsync("https://tribune.example/other", Cancel));
        Assert.Null(await World.Articles.FindByUrlAsync("no address", Cancel));
    }

    [Fact]
    public async Task A_broadcast_is_corrected_and_withdrawn()
    {
        await SaveAsync(Given.Reader(1));
        var dispatch = await ConfirmedDispatchAsync(Given.Broadcast("en"));
        await FanOutAllAsync();
        var key = Assert.Single(await HeadsAsync()).Key;
        await IntendAsync(key);
        await RecordAsync(Sent(key, 501));
        var broadcast = Assert.Single(await World.BroadcastMonitor.UnreportedAsync(Cancel));

        await InUnitAsync(unit => unit.Dispatches.CorrectBroadcastAsync(broadcast.Id, Cancel));
        World.Clock.Advance(Debounce);
        var edit = Assert.Single(await FannedOutHeadsAsync());
        await InUnitAsync(async unit => Assert.True(await unit.Dispatches.WithdrawBroadcastAsync(broadcast.Id, Cancel)));
        var retraction = Assert.Single(await FannedOutHeadsAsync());

        Assert.Equal((DispatchKind.Correction, 501, "en"), (edit.Kind, edit.Copy!.MessageId, edit.Language));
        Assert.Equal((DispatchKind.Retraction, 501), (retraction.Kind, retraction.Copy!.MessageId));
        Assert.Equal(1, (await CountsAsync(dispatch)).Sent);
        await InUnitAsync(async unit => Assert.False(await unit.Dispatches.WithdrawBroadcastAsync(broadcast.Id, Cancel)));
    }

    [Fact]
    public async Task A_paused_dispatch_waits_until_it_is_resumed()
    {
        await SaveAsync(Given.Reader(1));
        var dispatch = await ConfirmedDispatchAsync(Given.Broadcast("en"));
        await FanOutAllAsync();
        var key = Assert.Single(await HeadsAsync()).Key;

        await InUnitAsync(async unit => Assert.True(await unit.Dispatches.PauseAsync(dispatch, Cancel)));
        Assert.Empty(await HeadsAsync());
        Assert.Empty(await IntendAsync(key));
        Assert.True((await CountsAsync(dispatch)).IsPaused);
        await InUnitAsync(async unit => Assert.True(await unit.Dispatches.ResumeAsync(dispatch, Cancel)));

        Assert.Single(await HeadsAsync());
        await InUnitAsync(async unit => Assert.False(await unit.Dispatches.PauseAsync(404, Cancel)));
    }

    [Fact]
    public async Task Retractions_and_breaking_news_fan_out_before_corrections_and_articles()
    {
        await PostedAsync();
        await ReviseAsync("Mended");
        World.Clock.Advance(Debounce);
        await StoreAsync(Given.Article("other", "Another story", published: Now));
        var broadcast = await ConfirmedDispatchAsync(Given.Broadcast("en"));

        await World.Deliveries.FanOutAsync(100, Now, Cancel);

        Assert.Equal(broadcast, Assert.Single(await HeadsAsync()).Key.DispatchId);
    }

    private Task<IntakeResult> ReviseAsync(string title) => StoreAsync(Given.Article("lamp", title, published: Now));

    private async Task<IReadOnlyList<PendingDelivery>> FannedOutHeadsAsync()
    {
        await FanOutAllAsync();
        return await HeadsAsync();
    }

    /// <returns>The dispatch of a story that one reader and one channel have got.</returns>
    private async Task<long> PostedAsync()
    {
        await SaveAsync(Given.Reader(1, "society"));
        await World.Channels.MergeAsync([Given.Channel("-1001")], Cancel);
        var dispatch = await AnnounceAsync("lamp");
        var heads = await HeadsAsync();
        await IntendAsync([.. heads.Select(head => head.Key)]);
        await RecordAsync([.. heads.Select((head, at) => Sent(head.Key, 501 + at) with { Form = CopyForm.Photo })]);
        return dispatch;
    }
}
