using Microsoft.Extensions.Time.Testing;
using TribuneBot.Ingest.Polling;

namespace TribuneBot.Tests.Ingest.Polling;

public sealed class ReadingLimitTests
{
    [Fact]
    public async Task A_document_that_takes_too_long_is_left_alone()
    {
        var clock = new FakeTimeProvider();
        using var isReading = new ManualResetEventSlim();
        using var isOver = new ManualResetEventSlim();

        var reading = new ReadingLimit(clock).RunAsync(
            () =>
            {
                isReading.Set();
                isOver.Wait(TestContext.Current.CancellationToken);
                return 1;
            },
            TestContext.Current.CancellationToken);
        isReading.Wait(TestContext.Current.CancellationToken);
        clock.Advance(ReadingLimit.Longest);

        await Assert.ThrowsAsync<TimeoutException>(() => reading);
        isOver.Set();
    }
}
