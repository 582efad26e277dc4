using TribuneBot.Benchmarks.Delivery.Kills;

namespace TribuneBot.EndToEnd.Tests.Kills;

/// <summary>
/// The host killed while it sends, over a network that loses answers, cuts connections and meets floods and blocks. Small here; at full scale it is
/// the part <c>kill</c> of the benchmark <c>delivery</c>.
/// </summary>
public sealed class KillTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task No_reader_gets_a_story_twice_and_who_lacks_one_is_blocked_or_in_doubt() =>
        KeepsAsync(new KillPlan(KilledLane.Instant, Targets: 500, Stories: 2, Kills: 4, Seed()));

    [Fact]
    public Task Breaking_news_reach_everyone_or_are_in_doubt_twice_and_only_what_was_resent_is_doubled() =>
        KeepsAsync(new KillPlan(KilledLane.Breaking, Targets: 1_000, Stories: 1, Kills: 4, Seed()));

    [Fact]
    public Task Channels_get_every_post_once_and_in_order() =>
        KeepsAsync(new KillPlan(KilledLane.Channels, Targets: 20, Stories: 15, Kills: 4, Seed()));

    private static int Seed() => Random.Shared.Next(1, 1_000_000);

    private static async Task KeepsAsync(KillPlan plan)
    {
        var report = await KillRun.RunAsync(plan, Token);
        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        Assert.True(report.Broken.Count == 0, report.ToString());
    }
}
