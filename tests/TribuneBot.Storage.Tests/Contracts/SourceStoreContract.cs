using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Storage.Tests.Contracts;

public abstract class SourceStoreContract(StorageWorld world) : Contract(world)
{
    [Fact]
    public async Task A_new_source_is_unseen_and_due_at_once()
    {
        var settings = Given.Source("https://a.example/rss");

        await World.Sources.MergeAsync([settings], Now, Cancel);

        var source = Assert.Single(await World.Sources.DueAsync(Now, 10, Cancel));
        Assert.Equivalent(settings, source.Settings, strict: true);
        Assert.False(source.WasSeen);
    }

    [Fact]
    public async Task A_source_gone_from_the_file_is_paused_and_comes_back_with_its_history()
    {
        await World.Sources.MergeAsync([Given.Source("https://a.example/rss")], Now, Cancel);
        var id = (await World.Sources.ListAsync(Cancel))[0].Id;
        await World.Sources.RecordFailureAsync(id, "404", Now, Now, Cancel);

        await World.Sources.MergeAsync([], Now, Cancel);
        Assert.True((await World.Sources.ListAsync(Cancel))[0].IsPaused);
        Assert.Empty(await World.Sources.DueAsync(Now, 10, Cancel));

        await World.Sources.MergeAsync([Given.Source("https://a.example/rss", name: "Renamed")], Now, Cancel);
        var back = Assert.Single(await World.Sources.ListAsync(Cancel));
        Assert.Equal((id, "Renamed", 1, false), (back.Id, back.Settings.Name, back.Failures, back.IsPaused));
    }

    [Fact]
    public async Task Due_is_most_overdue_first_and_limited()
    {
        await World.Sources.MergeAsync(
            [Given.Source("https://a.example"), Given.Source("https://b.example"), Given.Source("https://c.example")], Now, Cancel);
        var ids = (await World.Sources.ListAsync(Cancel)).Select(source => source.Id).ToList();
        await World.Sources.RecordUnchangedAsync(ids[0], Now, Now.AddMinutes(3), Cancel);
        await World.Sources.RecordUnchangedAsync(ids[1], Now, Now.AddMinutes(1), Cancel);
        await World.Sources.RecordUnchangedAsync(ids[2], Now, Now.AddMinutes(2), Cancel);

        var due = await World.Sources.DueAsync(Now.AddMinutes(3), 2, Cancel);

        Assert.Equal([ids[1], ids[2]], due.Select(source => source.Id));
        Assert.Empty(await World.Sources.DueAsync(Now, 2, Cancel));
    }

    [Fact]
    public async Task Failures_are_counted_until_a_good_check()
    {
        await World.Sources.MergeAsync([Given.Source("https://a.example")], Now, Cancel);
        var id = (await World.Sources.ListAsync(Cancel))[0].Id;

        await World.Sources.RecordFailureAsync(id, "timeout", Now, Now.AddMinutes(5), Cancel);
        await World.Sources.RecordFailureAsync(id, "not a feed", Now, Now.AddMinutes(5), Cancel);
        var failing = (await World.Sources.ListAsync(Cancel))[0];
        Assert.Equal((2, "not a feed"), (failing.Failures, failing.LastError));

        await World.Sources.RecordUnchangedAsync(id, Now, Now.AddMinutes(5), Cancel);
        var good = (await World.Sources.ListAsync(Cancel))[0];
        Assert.Equal((0, null), (good.Failures, good.LastError));
    }

    [Fact]
    public async Task A_shorter_interval_counts_from_now()
    {
        await World.Sources.MergeAsync([Given.Source("https://a.example", minutes: 60)], Now, Cancel);
        var id = (await World.Sources.ListAsync(Cancel))[0].Id;
        await World.Sources.RecordUnchangedAsync(id, Now, Now.AddMinutes(60), Cancel);

        await World.Sources.MergeAsync([Given.Source("https://a.example", minutes: 5)], Now, Cancel);

        Assert.Equal(Now.AddMinutes(5), (await World.Sources.ListAsync(Cancel))[0].NextCheckAt);
    }

    [Fact]
    public async Task A_source_added_by_command_is_due_at_once_and_stays_when_the_file_is_merged()
    {
        var settings = Given.Source("https://list.example/news") with
        {
            Interval = null,
            Kind = SourceKind.List,
            FetchesPages = true,
            List = new ListRules("article", Title: "h2", Published: "time"),
            Page = new PageRules { Body = "div.text", Published = "time@datetime" },
        };

        var id = await World.Sources.AddAsync(settings, Now, Cancel);
        await World.Sources.MergeAsync([], Now, Cancel);

        var source = Assert.Single(await World.Sources.DueAsync(Now, 10, Cancel));
        Assert.Equal((id, false), (source.Id, source.IsFromFile));
        Assert.Equivalent(settings, source.Settings, strict: true);
        Assert.Equal(Now, await World.Sources.NextDueAsync(Cancel));
        Assert.Null(await World.Sources.AddAsync(settings, Now, Cancel));
    }

    [Fact]
    public async Task What_is_paused_by_command_stays_paused_over_a_restart_until_it_is_resumed()
    {
        await World.Sources.MergeAsync([Given.Source("https://a.example")], Now, Cancel);
        var id = (await World.Sources.ListAsync(Cancel))[0].Id;
        await World.Sources.RecordUnchangedAsync(id, Now, Now.AddHours(1), Cancel);

        Assert.True(await World.Sources.PauseAsync(id, Cancel));
        await World.Sources.MergeAsync([Given.Source("https://a.example")], Now, Cancel);
        Assert.True((await World.Sources.ListAsync(Cancel))[0].IsPaused);
        Assert.Null(await World.Sources.NextDueAsync(Cancel));

        Assert.True(await World.Sources.ResumeAsync(id, Now, Cancel));
        Assert.Equal(id, Assert.Single(await World.Sources.DueAsync(Now, 10, Cancel)).Id);
        Assert.False(await World.Sources.PauseAsync(id + 1, Cancel));
    }

    [Fact]
    public async Task Only_the_file_removes_what_is_in_the_file()
    {
        await World.Sources.MergeAsync([Given.Source("https://file.example")], Now, Cancel);
        var fromFile = (await World.Sources.ListAsync(Cancel))[0].Id;
        var byCommand = await World.Sources.AddAsync(Given.Source("https://command.example"), Now, Cancel);

        Assert.False(await World.Sources.RemoveAsync(fromFile, Cancel));
        Assert.True(await World.Sources.RemoveAsync(byCommand!.Value, Cancel));
        await World.Sources.MergeAsync([], Now, Cancel);
        Assert.True(await World.Sources.RemoveAsync(fromFile, Cancel));

        Assert.Empty(await World.Sources.ListAsync(Cancel));
    }

    [Fact]
    public async Task A_source_moves_to_a_free_address_unless_the_file_holds_it()
    {
        await World.Sources.MergeAsync([Given.Source("https://file.example")], Now, Cancel);
        var fromFile = (await World.Sources.ListAsync(Cancel))[0].Id;
        var byCommand = (await World.Sources.AddAsync(Given.Source("https://old.example"), Now, Cancel))!.Value;

        Assert.False(await World.Sources.MoveAsync(fromFile, "https://new.example", Cancel));
        Assert.False(await World.Sources.MoveAsync(byCommand, "https://file.example", Cancel));
        Assert.True(await World.Sources.MoveAsync(byCommand, "https://new.example", Cancel));

        Assert.Equal(["https://file.example", "https://new.example"], (await World.Sources.ListAsync(Cancel)).Select(source => source.Settings.Url).Order());
    }

    [Fact]
    public async Task A_hurried_source_is_due_now()
    {
        await World.Sources.MergeAsync([Given.Source("https://a.example")], Now, Cancel);
        var id = (await World.Sources.ListAsync(Cancel))[0].Id;
        await World.Sources.RecordUnchangedAsync(id, Now, Now.AddHours(1), Cancel);

        await World.Sources.HurryAsync(id, Now.AddMinutes(1), Cancel);

        Assert.Equal(Now.AddMinutes(1), await World.Sources.NextDueAsync(Cancel));
    }

    [Fact]
    public async Task The_editors_are_told_once_of_a_failing_source_until_it_works_again()
    {
        await World.Sources.MergeAsync([Given.Source("https://a.example", name: "Wire")], Now, Cancel);
        var id = (await World.Sources.ListAsync(Cancel))[0].Id;
        await World.Sources.RecordFailureAsync(id, "404", Now, Now, Cancel);
        await World.Sources.RecordFailureAsync(id, "404", Now.AddMinutes(9), Now, Cancel);
        Assert.Equal(Now, (await World.Sources.ListAsync(Cancel))[0].FailingSince);

        Assert.True(await World.Sources.ReportAsync(id, SourceTrouble.Failing, "404", Now, Cancel));
        Assert.False(await World.Sources.ReportAsync(id, SourceTrouble.Failing, "404", Now, Cancel));
        Assert.True(await World.Sources.ReportAsync(id, SourceTrouble.Silent, "", Now, Cancel));

        var notices = await World.Notices.UntoldAsync(Cancel);
        Assert.Equal([NoticeKind.SourceFailing, NoticeKind.SourceSilent], notices.Select(notice => notice.Kind));
        Assert.Equal(("Wire", "404", ""), (notices[0].Channel, notices[0].Reason, notices[0].Story));

        await World.Sources.RecordUnchangedAsync(id, Now, Now, Cancel);
        var well = (await World.Sources.ListAsync(Cancel))[0];
        Assert.Equal((false, true, null), (well.IsFailureTold, well.IsSilenceTold, well.FailingSince));
        Assert.True(await World.Sources.ReportAsync(id, SourceTrouble.Failing, "404", Now, Cancel));
    }

    [Fact]
    public async Task A_good_check_keeps_what_the_next_one_needs()
    {
        await World.Sources.MergeAsync([Given.Source("https://a.example")], Now, Cancel);
        var id = (await World.Sources.ListAsync(Cancel))[0].Id;
        await World.Sources.ReportAsync(id, SourceTrouble.Silent, "", Now, Cancel);
        var check = new SourceCheck(id, "\"one\"", null, Now, Now.AddMinutes(7))
        {
            Rhythm = TimeSpan.FromMinutes(6),
            HasNews = true,
            Entries = [long.MinValue, 7],
        };

        await World.Articles.StoreAsync([], new IntakeOptions(Announce: false, TimeSpan.FromDays(1), Now), check, Cancel);
        await World.Sources.RecordUnchangedAsync(id, Now.AddMinutes(7), Now.AddMinutes(14), Cancel);

        var source = (await World.Sources.ListAsync(Cancel))[0];
        Assert.Equal(("\"one\"", true, TimeSpan.FromMinutes(6), Now, Now.AddMinutes(7)), (source.ETag, source.WasSeen, source.Rhythm, source.LastNewsAt, source.LastCheckAt));
        Assert.False(source.IsSilenceTold);
        Assert.Equal([long.MinValue, 7], source.Entries.Order());
    }
}
