using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Tests.Contracts;

/// <summary>TX4: what an update changes is there with its id, or not at all.</summary>
public abstract class UpdateContract(StorageWorld world) : Contract(world)
{
    [Fact]
    public async Task A_saved_reader_is_found_whole_and_replaced_whole()
    {
        var reader = Given.Reader(5, "sport", "law") with
        {
            InterfaceLanguage = "az",
            StoryLanguages = ["ru", "az"],
            WantsBreaking = false,
            State = ReaderState.Stopped,
            TimeZone = "Europe/Berlin",
        };
        await SaveAsync(reader);
        Assert.Equivalent(reader, await ReadAsync(unit => unit.Readers.FindAsync(5, Cancel)), strict: true);

        var changed = Given.Reader(5, "law", "world") with { LastActiveAt = Now };
        await SaveAsync(changed);
        Assert.Equivalent(changed, await ReadAsync(unit => unit.Readers.FindAsync(5, Cancel)), strict: true);
    }

    [Fact]
    public async Task A_unit_sees_its_own_writes_and_nobody_else_does_before_the_commit()
    {
        await using var unit = await World.Updates.BeginAsync(1000, Cancel);
        await unit.Readers.SaveAsync(Given.Reader(5, "sport"), Cancel);
        var query = await unit.Queries.AddAsync(5, "oil", Now, Cancel);
        var broadcast = await unit.Broadcasts.AddAsync(Given.Broadcast("en"), Cancel);

        Assert.NotNull(await unit.Readers.FindAsync(5, Cancel));
        Assert.Equal(query, await unit.Queries.FindAsync(query.Id, 5, Now, Cancel));
        Assert.Equal(broadcast.Id, (await unit.Broadcasts.OpenOfAsync(900, Cancel))?.Id);
        Assert.Null(await ReadAsync(other => other.Readers.FindAsync(5, Cancel)));
        Assert.Null(await ReadAsync(other => other.Queries.FindAsync(query.Id, 5, Now, Cancel)));
        Assert.Null(await ReadAsync(other => other.Broadcasts.OpenOfAsync(900, Cancel)));
    }

    [Fact]
    public async Task A_draft_is_kept_beside_the_broadcast_until_it_is_taken_away()
    {
        await ConfirmedDispatchAsync(Given.Broadcast("en"));
        var id = Assert.Single(await World.BroadcastMonitor.UnreportedAsync(Cancel)).Id;
        var text = new FormattedText("The bridge is shut.", [new TextMark(TextMarkKind.Bold, 4, 6)]);

        await InUnitAsync(async unit =>
        {
            await unit.Broadcasts.SaveDraftAsync(id, "en", FormattedText.Plain("first"), Cancel);
            await unit.Broadcasts.SaveDraftAsync(id, "en", text, Cancel);
            await unit.Broadcasts.SaveDraftAsync(id, "ru", FormattedText.Plain("Мост закрыт."), Cancel);
            Assert.Equal(["en", "ru"], (await unit.Broadcasts.DraftAsync(id, Cancel)).Keys.Order());
            Assert.Empty(await ReadAsync(other => other.Broadcasts.DraftAsync(id, Cancel)));
        });
        await InUnitAsync(unit => unit.Broadcasts.SaveDraftAsync(id, "ru", null, Cancel));

        var draft = Assert.Single(await ReadAsync(unit => unit.Broadcasts.DraftAsync(id, Cancel)));
        Assert.Equal("en", draft.Key);
        Assert.Equivalent(text, draft.Value, strict: true);
        Assert.DoesNotContain("shut", (await ReadAsync(unit => unit.Broadcasts.FindAsync(id, Cancel)))!.Texts["en"].Text, StringComparison.Ordinal);
        Assert.Empty(await ReadAsync(unit => unit.Broadcasts.DraftAsync(id + 1, Cancel)));
    }

    [Fact]
    public async Task A_sent_broadcast_that_awaits_a_text_is_found_by_its_editor()
    {
        await ConfirmedDispatchAsync(Given.Broadcast("en"));
        var broadcast = Assert.Single(await World.BroadcastMonitor.UnreportedAsync(Cancel));
        Assert.Null(await ReadAsync(unit => unit.Broadcasts.CorrectedOfAsync(900, Cancel)));

        await InUnitAsync(unit => unit.Broadcasts.UpdateAsync(broadcast with { AwaitedLanguage = "en" }, Cancel));

        Assert.Equal(broadcast.Id, (await ReadAsync(unit => unit.Broadcasts.CorrectedOfAsync(900, Cancel)))?.Id);
        Assert.Null(await ReadAsync(unit => unit.Broadcasts.CorrectedOfAsync(901, Cancel)));
        Assert.Null(await ReadAsync(unit => unit.Broadcasts.OpenOfAsync(900, Cancel)));
    }

    [Fact]
    public async Task A_broadcast_is_withdrawn_from_the_moment_it_is_asked_for()
    {
        await ConfirmedDispatchAsync(Given.Broadcast("en"));
        var id = Assert.Single(await World.BroadcastMonitor.UnreportedAsync(Cancel)).Id;
        Assert.False(await ReadAsync(unit => unit.Broadcasts.IsWithdrawnAsync(id, Cancel)));

        await InUnitAsync(unit => unit.Dispatches.WithdrawBroadcastAsync(id, Cancel));

        Assert.True(await ReadAsync(unit => unit.Broadcasts.IsWithdrawnAsync(id, Cancel)));
    }

    [Fact]
    public async Task A_unit_without_a_commit_changes_nothing()
    {
        await using (var unit = await World.Updates.BeginAsync(1000, Cancel))
            await unit.Readers.SaveAsync(Given.Reader(5), Cancel);

        Assert.Null(await ReadAsync(unit => unit.Readers.FindAsync(5, Cancel)));
        Assert.False(await World.Updates.WasHandledAsync(1000, Cancel));
    }

    [Fact]
    public async Task A_redelivered_update_changes_nothing()
    {
        await using var first = await World.Updates.BeginAsync(1000, Cancel);
        await using var again = await World.Updates.BeginAsync(1000, Cancel);
        await first.Readers.SaveAsync(Given.Reader(5, "sport"), Cancel);
        await again.Readers.SaveAsync(Given.Reader(6), Cancel);
        var query = await again.Queries.AddAsync(6, "oil", Now, Cancel);

        Assert.True(await first.CommitAsync(Cancel));
        Assert.False(await again.CommitAsync(Cancel));

        Assert.True(await World.Updates.WasHandledAsync(1000, Cancel));
        Assert.Null(await ReadAsync(unit => unit.Readers.FindAsync(6, Cancel)));
        Assert.Null(await ReadAsync(unit => unit.Queries.FindAsync(query.Id, 6, Now, Cancel)));
    }

    [Fact]
    public async Task Pruning_forgets_updates_after_two_days_and_queries_after_seven()
    {
        StoredQuery? query = null;
        await InUnitAsync(async unit => query = await unit.Queries.AddAsync(5, "oil", Now, Cancel));
        World.Clock.Advance(TimeSpan.FromHours(47));
        await World.Updates.PruneAsync(Now, Cancel);
        Assert.True(await World.Updates.WasHandledAsync(1, Cancel));

        World.Clock.Advance(TimeSpan.FromHours(2));
        await World.Updates.PruneAsync(Now, Cancel);
        Assert.False(await World.Updates.WasHandledAsync(1, Cancel));
        Assert.NotNull(await ReadAsync(unit => unit.Queries.FindAsync(query!.Id, 5, Now, Cancel)));

        World.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Null(await ReadAsync(unit => unit.Queries.FindAsync(query!.Id, 5, Now, Cancel)));
    }

    [Fact]
    public async Task A_query_is_its_readers_alone_and_ids_are_not_reused()
    {
        StoredQuery? first = null;
        StoredQuery? abandoned = null;
        StoredQuery? last = null;
        await InUnitAsync(async unit => first = await unit.Queries.AddAsync(5, "oil", Now, Cancel));
        await using (var unit = await World.Updates.BeginAsync(1000, Cancel))
            abandoned = await unit.Queries.AddAsync(5, "gas", Now, Cancel);
        await InUnitAsync(async unit => last = await unit.Queries.AddAsync(5, "wind", Now, Cancel));

        Assert.Equal(3, new[] { first!.Id, abandoned.Id, last!.Id }.Distinct().Count());
        Assert.Equal("oil", (await ReadAsync(unit => unit.Queries.FindAsync(first.Id, 5, Now, Cancel)))?.Query);
        Assert.Null(await ReadAsync(unit => unit.Queries.FindAsync(first.Id, 6, Now, Cancel)));
    }

    [Fact]
    public async Task A_broadcast_keeps_every_step()
    {
        var text = new FormattedText("Storm over Baku", [new TextMark(TextMarkKind.Bold, 0, 5), new TextMark(TextMarkKind.Link, 6, 4, "https://tribune.example")]);
        var broadcast = Given.Broadcast("en") with
        {
            AwaitedLanguage = "az",
            Texts = new Dictionary<string, FormattedText> { ["en"] = text },
            PhotoFileId = "photo-1",
            ChannelIds = [3, 14],
            Audience = Audience.Topics,
            TopicIds = ["society"],
            CardMessageId = 77,
        };
        await InUnitAsync(async unit => broadcast = await unit.Broadcasts.AddAsync(broadcast, Cancel));

        var next = broadcast with { State = BroadcastState.Previewed, AwaitedLanguage = null, ChannelIds = [14] };
        await InUnitAsync(unit => unit.Broadcasts.UpdateAsync(next, Cancel));

        Assert.Equivalent(next, await ReadAsync(unit => unit.Broadcasts.FindAsync(broadcast.Id, Cancel)), strict: true);
        Assert.Equivalent(next, await ReadAsync(unit => unit.Broadcasts.OpenOfAsync(900, Cancel)), strict: true);
        Assert.Null(await ReadAsync(unit => unit.Broadcasts.OpenOfAsync(901, Cancel)));
    }

    [Fact]
    public async Task A_cancelled_broadcast_is_open_no_more_within_its_unit_and_after()
    {
        var broadcast = Given.Broadcast("en");
        await InUnitAsync(async unit => broadcast = await unit.Broadcasts.AddAsync(broadcast, Cancel));

        await InUnitAsync(async unit =>
        {
            await unit.Broadcasts.UpdateAsync(broadcast with { State = BroadcastState.Cancelled }, Cancel);
            Assert.Null(await unit.Broadcasts.OpenOfAsync(900, Cancel));
        });

        Assert.Null(await ReadAsync(unit => unit.Broadcasts.OpenOfAsync(900, Cancel)));
    }

    [Fact]
    public async Task A_second_press_on_confirm_does_nothing()
    {
        var broadcast = Given.Broadcast("en") with { State = BroadcastState.Previewed };
        await InUnitAsync(async unit => broadcast = await unit.Broadcasts.AddAsync(broadcast, Cancel));
        Broadcast? confirmed = null;
        await InUnitAsync(async unit => confirmed = await unit.Broadcasts.ConfirmAsync(broadcast.Id, Now, Now.AddHours(1), Cancel));

        Assert.Equal(BroadcastState.Sending, confirmed!.State);
        Assert.NotNull(confirmed.DispatchId);
        Assert.Null(await ReadAsync(unit => unit.Broadcasts.ConfirmAsync(broadcast.Id, Now, Now.AddHours(1), Cancel)));
        Assert.Null(await ReadAsync(unit => unit.Broadcasts.ConfirmAsync(404, Now, Now.AddHours(1), Cancel)));
    }

    [Fact]
    public async Task A_confirmation_that_is_not_committed_sends_nothing()
    {
        await SaveAsync(Given.Reader(1));
        var broadcast = Given.Broadcast("en") with { State = BroadcastState.Previewed };
        await InUnitAsync(async unit => broadcast = await unit.Broadcasts.AddAsync(broadcast, Cancel));

        await ReadAsync(unit => unit.Broadcasts.ConfirmAsync(broadcast.Id, Now, Now.AddHours(1), Cancel));

        await FanOutAllAsync();
        Assert.Empty(await HeadsAsync());
    }

    [Fact]
    public async Task An_audience_is_counted_as_it_would_be_served()
    {
        await SaveAsync(Given.Reader(1, "sport"));
        await SaveAsync(Given.Reader(2, "sport") with { InterfaceLanguage = "az", StoryLanguages = ["az", "ru"] });
        await SaveAsync(Given.Reader(3, "law") with { InterfaceLanguage = "az", StoryLanguages = ["az"] });
        await SaveAsync(Given.Reader(4, "sport") with { WantsBreaking = false });
        await SaveAsync(Given.Reader(5, "sport") with { State = ReaderState.Stopped });
        var toAll = Given.Broadcast("ru", "en");
        var toSport = toAll with { Audience = Audience.Topics, TopicIds = ["sport", "world"] };

        var (all, sport, nobody) = await ReadAsync(async unit => (
            await unit.Broadcasts.CountAsync(toAll, Cancel),
            await unit.Broadcasts.CountAsync(toSport, Cancel),
            await unit.Broadcasts.CountAsync(toAll with { Audience = Audience.Nobody }, Cancel)));

        Assert.Equivalent(new AudienceCount(new Dictionary<string, int> { ["en"] = 1, ["ru"] = 1 }, WithoutText: 1), all, strict: true);
        Assert.Equivalent(new AudienceCount(new Dictionary<string, int> { ["en"] = 1, ["ru"] = 1 }, WithoutText: 0), sport, strict: true);
        Assert.Equivalent(new AudienceCount(new Dictionary<string, int>(), WithoutText: 0), nobody, strict: true);
    }
}
