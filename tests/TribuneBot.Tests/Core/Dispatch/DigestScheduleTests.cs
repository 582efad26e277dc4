using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Core.Dispatch;

public sealed class DigestScheduleTests
{
    private static readonly TimeZoneInfo Baku = TimeZoneInfo.FindSystemTimeZoneById("Asia/Baku");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_digest_is_made_at_eight_in_the_newsrooms_zone_once_a_day()
    {
        // 03:00 UTC is 07:00 in Baku.
        var book = await RunAsync(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(26));

        Assert.Equal([new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 25)], book.Days);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 16, 0, 0, TimeSpan.Zero), book.FirstExpiresAt);
    }

    [Fact]
    public async Task A_digest_missed_in_the_morning_is_made_later_the_same_day_but_not_at_night()
    {
        var afternoon = await RunAsync(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(1));
        var night = await RunAsync(new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(1));

        Assert.Equal([new DateOnly(2026, 11, 24)], afternoon.Days);
        Assert.Equal([new DateTimeOffset(2026, 11, 24, 4, 0, 0, TimeSpan.Zero)], afternoon.Hours);
        Assert.Empty(night.Days);
    }

    private static async Task<NotedDigests> RunAsync(DateTimeOffset start, TimeSpan length)
    {
        var clock = new FakeTimeProvider(start);
        var book = new NotedDigests();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = new DigestSchedule(book, new DispatchSignal(), Baku, clock).RunAsync(stop.Token);
        while (clock.GetUtcNow() - start < length)
        {
            await Task.Yield();
            clock.Advance(TimeSpan.FromSeconds(30));
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        return book;
    }

    /// <summary>As the real book: a day has one digest.</summary>
    private sealed class NotedDigests : IDigestBook
    {
        public List<DateOnly> Days { get; } = [];

        public List<DateTimeOffset> Hours { get; } = [];

        public DateTimeOffset FirstExpiresAt { get; private set; }

        public Task<bool> AddAsync(DateOnly day, DateTimeOffset hour, DateTimeOffset expiresAt, CancellationToken cancellationToken)
        {
            if (Days.Contains(day))
                return Task.FromResult(false);

            if (Days.Count == 0)
                FirstExpiresAt = expiresAt;
            Days.Add(day);
            Hours.Add(hour);
            return Task.FromResult(true);
        }

        public Task<DigestContent> ReadAsync(DeliveryKey key, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
