using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Core.Dispatch;

public sealed class DigestScheduleTests
{
    private const string Berlin = "Europe/Berlin";

    private static readonly TimeZoneInfo Baku = TimeZoneInfo.FindSystemTimeZoneById("Asia/Baku");

    private readonly NotedDigests _book = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_digest_is_made_at_eight_in_the_newsrooms_zone_once_a_day()
    {
        // 03:00 UTC is 07:00 in Baku.
        await RunAsync(Utc(24, 3), TimeSpan.FromHours(26));

        Assert.Equal([Turn(null, 24, Utc(24, 4)), Turn(null, 25, Utc(25, 4))], _book.Made);
        Assert.Equal(Utc(24, 16), _book.FirstExpiresAt);
    }

    [Fact]
    public async Task A_digest_missed_in_the_morning_is_made_later_the_same_day_but_not_at_night()
    {
        await RunAsync(Utc(24, 9), TimeSpan.FromMinutes(1));
        Assert.Equal([Turn(null, 24, Utc(24, 4))], _book.Made);

        _book.Made.Clear();
        await RunAsync(Utc(24, 17), TimeSpan.FromMinutes(1));
        Assert.Empty(_book.Made);
    }

    [Fact]
    public async Task Each_zone_that_a_reader_chose_has_its_own_at_its_own_eight()
    {
        _book.Zones.AddRange([new DigestZone(Berlin, false), new DigestZone("America/New_York", false)]);

        await RunAsync(Utc(24, 3), TimeSpan.FromHours(24));

        Assert.Equal(
            [Turn(null, 24, Utc(24, 4)), Turn(Berlin, 24, Utc(24, 7)), Turn("America/New_York", 24, Utc(24, 13))], _book.Made);
    }

    [Fact]
    public async Task The_dates_are_those_of_the_zone_and_not_of_the_world()
    {
        _book.Zones.AddRange([new DigestZone("Pacific/Kiritimati", false), new DigestZone("Pacific/Pago_Pago", false)]);

        await RunAsync(Utc(24, 17, 30), TimeSpan.FromHours(2));

        Assert.Equal([Turn("Pacific/Kiritimati", 25, Utc(24, 18)), Turn("Pacific/Pago_Pago", 24, Utc(24, 19))], _book.Made);
    }

    [Fact]
    public async Task Eight_is_eight_on_both_sides_of_a_change_of_clocks_also_when_it_is_made_later_that_day()
    {
        _book.Zones.Add(new DigestZone(Berlin, false));
        DateTimeOffset At(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);

        await RunAsync(At(3, 28, 6), TimeSpan.FromHours(25));
        await RunAsync(At(10, 25, 15), TimeSpan.FromMinutes(1));

        // On 29 March the clocks go forward, on 25 October back.
        Assert.Equal(
            [At(3, 28, 7), At(3, 29, 6), At(10, 25, 7)], _book.Made.Where(turn => turn.Zone == Berlin).Select(turn => turn.Hour));
    }

    [Fact]
    public async Task It_is_asked_once_a_day_where_nobody_is_new_and_again_where_somebody_is()
    {
        _book.Zones.Add(new DigestZone(Berlin, false));
        await RunAsync(Utc(24, 7), TimeSpan.FromHours(2));
        Assert.Equal(1, _book.Asked.Count(turn => turn.Zone == Berlin));

        _book.Asked.Clear();
        _book.Zones[1] = new DigestZone(Berlin, HasNewcomers: true);
        await RunAsync(Utc(24, 9), TimeSpan.FromSeconds(60));
        Assert.InRange(_book.Asked.Count(turn => turn.Zone == Berlin), 2, 4);

        _book.Asked.Clear();
        await RunAsync(Utc(24, 19), TimeSpan.FromSeconds(60));
        Assert.Empty(_book.Asked);
    }

    [Fact]
    public async Task A_zone_that_this_machine_does_not_know_has_the_newsrooms_eight()
    {
        _book.Zones.Add(new DigestZone("Europe/Atlantis", false));

        await RunAsync(Utc(24, 3), TimeSpan.FromHours(4));

        Assert.Contains(Turn("Europe/Atlantis", 24, Utc(24, 4)), _book.Made);
    }

    private static DateTimeOffset Utc(int day, int hour, int minute = 0) => new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);

    private static DigestTurn Turn(string? zone, int day, DateTimeOffset hour) => new(zone, new DateOnly(2026, 11, day), hour);

    private async Task RunAsync(DateTimeOffset start, TimeSpan length)
    {
        var clock = new FakeTimeProvider(start);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = new DigestSchedule(_book, new DispatchSignal(), Baku, clock).RunAsync(stop.Token);
        while (clock.GetUtcNow() - start < length)
        {
            await Task.Yield();
            clock.Advance(TimeSpan.FromSeconds(30));
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    /// <summary>As the real book: a zone's day has one digest.</summary>
    private sealed class NotedDigests : IDigestBook
    {
        public List<DigestZone> Zones { get; } = [new DigestZone(null, false)];

        public List<DigestTurn> Asked { get; } = [];

        public List<DigestTurn> Made { get; } = [];

        public DateTimeOffset FirstExpiresAt { get; private set; }

        public Task<IReadOnlyList<DigestZone>> ZonesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DigestZone>>([.. Zones]);

        public Task<bool> AddAsync(DigestTurn turn, DateTimeOffset expiresAt, CancellationToken cancellationToken)
        {
            Asked.Add(turn);
            if (Made.Contains(turn))
                return Task.FromResult(false);

            if (Made.Count == 0)
                FirstExpiresAt = expiresAt;
            Made.Add(turn);
            return Task.FromResult(true);
        }

        public Task<DigestContent> ReadAsync(DeliveryKey key, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
