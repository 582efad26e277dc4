using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Readers;

namespace TribuneBot.Storage.Tests.Contracts;

/// <summary>Digests in the zones that readers chose: one for each date, whatever zones they pass through, and none lost.</summary>
public abstract class ZoneContract(StorageWorld world) : Contract(world)
{
    private const string Berlin = "Europe/Berlin";
    private const string Tokyo = "Asia/Tokyo";

    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public async Task A_zone_is_kept_with_its_reader_and_given_back_to_the_newsroom()
    {
        await SaveAsync(In(Berlin));
        Assert.Equal(Berlin, await ZoneAsync());

        var seen = await ReadAsync(async unit =>
        {
            await unit.Readers.SaveAsync(In(Tokyo), Cancel);
            return await unit.Readers.FindAsync(1, Cancel);
        });
        Assert.Equal((Tokyo, Berlin), (seen!.TimeZone, await ZoneAsync()));

        await SaveAsync(In(null));
        Assert.Null(await ZoneAsync());
    }

    [Fact]
    public async Task The_zones_are_the_newsrooms_and_each_that_somebody_chose()
    {
        Assert.Equal([new DigestZone(null, HasNewcomers: false)], await World.Digests.ZonesAsync(Cancel));

        await SaveAsync(In(Tokyo, id: 1));
        await SaveAsync(In(Berlin, id: 2));
        await SaveAsync(In(Berlin, id: 3));
        await SaveAsync(In(null, id: 4));
        await AddAsync(Tokyo);
        Assert.Equal(
            [new DigestZone(null, false), new DigestZone(Tokyo, false), new DigestZone(Berlin, true)], await World.Digests.ZonesAsync(Cancel));

        await SaveAsync(In(null, id: 1));
        Assert.Equal([new DigestZone(null, true), new DigestZone(Berlin, true)], await World.Digests.ZonesAsync(Cancel));
    }

    [Fact]
    public async Task Each_zone_has_its_own_digest_of_a_day_for_those_who_live_by_it()
    {
        await MissAsync("first", In(null, id: 1), In(Berlin, id: 2), In(Tokyo, id: 3));

        Assert.Equal([1L], await GivenAsync(null));
        Assert.Equal([2L], await GivenAsync(Berlin));
        Assert.Equal([3L], await GivenAsync(Tokyo));
        Assert.False(await AddAsync(Berlin));
        Assert.False(await AddAsync("Europe/Paris"));
    }

    [Fact]
    public async Task A_readers_messages_carry_their_zone()
    {
        await SaveAsync(In(null, id: 1));
        await SaveAsync(In(Berlin, id: 2));

        await AnnounceAsync("first");

        Assert.Equal([(1L, null), (2L, Berlin)], (await HeadsAsync()).Select(head => (head.ChatId, head.TimeZone)));
    }

    [Fact]
    public async Task Who_moves_westwards_after_their_digest_gets_no_second_one_of_that_date()
    {
        await MissAsync("first", In(null));
        Assert.Equal([1L], await GivenAsync(null));
        await SendDigestAsync();
        await MissAsync("second", In(Berlin));

        Assert.Empty(await GivenAsync(Berlin));

        Assert.Equal([1L], await GivenAsync(Berlin, Today.AddDays(1)));
        Assert.Equal(["Story second"], await ToldAsync());
    }

    [Fact]
    public async Task That_a_digest_of_the_newsrooms_has_shrunk_to_its_counts_gives_no_second_one()
    {
        await MissAsync("first", In(null));
        Assert.Equal([1L], await GivenAsync(null));
        await SendDigestAsync();
        while (await World.Deliveries.ShrinkAsync(100, Now.AddDays(-7), Cancel))
        {
        }

        await MissAsync("second", In(Berlin));

        Assert.Empty(await GivenAsync(Berlin));
    }

    [Fact]
    public async Task Who_joined_after_the_newsrooms_digest_gets_that_of_their_zone()
    {
        await MissAsync("first", In(null, id: 2));
        Assert.Equal([2L], await GivenAsync(null));
        await SendDigestAsync();
        await MissAsync("second", In(null, id: 1) with { JoinedAt = Now });

        await SaveAsync(In(Berlin, id: 1) with { JoinedAt = Now });

        Assert.Equal([1L], await GivenAsync(Berlin));
    }

    [Fact]
    public async Task Who_moves_eastwards_past_the_hour_gets_that_dates_digest_when_they_have_come()
    {
        await MissAsync("first", In(Berlin, id: 1), In(null, id: 2));
        Assert.Equal([2L], await GivenAsync(null));
        await SendDigestAsync();

        await SaveAsync(In(null, id: 1));
        Assert.Equal([1L], await GivenAsync(null));
        await SendDigestAsync();

        await SaveAsync(In(Berlin, id: 1));
        Assert.Empty(await GivenAsync(Berlin));
        Assert.Empty(await GivenAsync(null));
    }

    [Fact]
    public async Task Who_moves_there_and_back_before_any_digest_gets_one_and_it_tells_all()
    {
        await MissAsync("first", In(null));
        await SaveAsync(In(Tokyo));
        await SaveAsync(In(Berlin));
        await SaveAsync(In(null));

        Assert.Empty(await GivenAsync(Tokyo));
        Assert.Empty(await GivenAsync(Berlin));
        Assert.Equal([1L], await GivenAsync(null));
        Assert.Equal(["Story first"], await ToldAsync());
    }

    [Fact]
    public async Task Who_leaves_the_newsrooms_zone_while_its_digest_is_written_gets_it_once()
    {
        await MissAsync("first", In(null, id: 1), In(null, id: 2), In(null, id: 3));
        Assert.True(await AddAsync(null));
        await World.Deliveries.FanOutAsync(sliceSize: 1, Now, Cancel);
        await SaveAsync(In(Berlin, id: 1));
        await SaveAsync(In(Berlin, id: 3));
        await FanOutAllAsync();

        Assert.Equal([1L, 2L], (await HeadsAsync()).Select(head => head.ChatId));
        await SendDigestAsync();
        Assert.Equal([3L], await GivenAsync(Berlin));
    }

    [Fact]
    public async Task Who_chose_a_zone_and_stopped_gets_their_digest_when_they_are_back()
    {
        await MissAsync("first", In(Berlin));
        await SaveAsync(In(Berlin) with { State = ReaderState.Stopped });
        Assert.Empty(await GivenAsync(Berlin));

        await SaveAsync(In(Berlin));
        Assert.Equal([1L], await GivenAsync(Berlin, Today.AddDays(1)));
    }

    [Fact]
    public async Task Another_zones_digest_made_late_takes_nothing_from_a_digest_under_way()
    {
        await MissAsync("first", In(Berlin, id: 1), In(null, id: 2));
        var hour = Now;
        World.Clock.Advance(TimeSpan.FromMinutes(10));
        await MissAsync("second", In(Berlin, id: 1));
        Assert.True(await AddAsync(Berlin, hour: hour));
        await FanOutAllAsync();
        Assert.True(await AddAsync(null, hour: hour.AddSeconds(-30)));
        await FanOutAllAsync();

        Assert.Equal(["Story first"], await ToldAsync(chatId: 1));
        await SendDigestAsync();
        Assert.Equal([1L], await GivenAsync(Berlin, Today.AddDays(1)));
        Assert.Equal(["Story second"], await ToldAsync(chatId: 1));
    }

    [Fact]
    public async Task An_account_that_is_gone_takes_its_zone_along()
    {
        await SaveAsync(In(Berlin));
        await AnnounceAsync("first");
        var key = Assert.Single(await HeadsAsync()).Key;
        await IntendAsync(key);
        await RecordAsync(new DeliveryResult(key, DeliveryState.Rejected, [], Reason: "gone", Target: TargetVerdict.Forget));

        Assert.Equal([new DigestZone(null, false)], await World.Digests.ZonesAsync(Cancel));
    }

    private static Reader In(string? zone, long id = 1) => Given.Reader(id, "society") with { TimeZone = zone };

    private Task<string?> ZoneAsync() => ReadAsync(async unit => (await unit.Readers.FindAsync(1, Cancel))!.TimeZone);

    /// <summary>A story that stays in doubt for these readers, who are saved as they are given.</summary>
    private async Task MissAsync(string name, params Reader[] readers)
    {
        foreach (var reader in readers)
            await SaveAsync(reader);
        await AnnounceAsync(name);
        foreach (var head in await HeadsAsync())
            await IntendAsync(head.Key);
        await World.Deliveries.RecoverAsync(Cancel);
        World.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private Task<bool> AddAsync(string? zone, DateOnly? day = null, DateTimeOffset? hour = null) =>
        World.Digests.AddAsync(new DigestTurn(zone, day ?? Today, hour ?? Now), Now.AddHours(12), Cancel);

    /// <summary>Asks for a zone's digest.</summary>
    /// <returns>The chats that are given it.</returns>
    private async Task<List<long>> GivenAsync(string? zone, DateOnly? day = null)
    {
        var before = (await HeadsAsync()).Select(head => head.Key).ToHashSet();
        await AddAsync(zone, day);
        await FanOutAllAsync();
        return [.. (await HeadsAsync()).Where(head => head.Lane == Lane.Digest && !before.Contains(head.Key)).Select(head => head.ChatId)];
    }

    private async Task<IEnumerable<string>> ToldAsync(long chatId = 1)
    {
        var head = (await HeadsAsync()).First(head => head.Lane == Lane.Digest && head.ChatId == chatId);
        return (await World.Digests.ReadAsync(head.Key, limit: 10, Cancel)).Articles.Select(article => article.Title);
    }

    private async Task SendDigestAsync()
    {
        foreach (var head in await HeadsAsync())
        {
            Assert.Equal([head.Key], await IntendAsync(head.Key));
            await RecordAsync(Sent(head.Key, 900));
        }
    }
}
