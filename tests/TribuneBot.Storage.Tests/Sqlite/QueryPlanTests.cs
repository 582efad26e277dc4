using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Dispatch;
using TribuneBot.Storage.Tests.Contracts;

namespace TribuneBot.Storage.Tests.Sqlite;

/// <summary>What is asked of a million rows must come out of an index in its order: a sort would read them all.</summary>
public sealed class QueryPlanTests() : Contract(SqliteWorld.Open())
{
    private static readonly FanOutPlan ToFollowers = new(
        1, DispatchKind.Article, 0, Audience.Topics, ["law", "sport", "world"], ["en"], []);

    [Fact]
    public void The_heads_of_a_lane_come_in_order_out_of_their_index_and_each_looks_others_up_by_key()
    {
        foreach (var plan in new[] { Plan(DeliveryHeads.Walk), Plan(DeliveryHeads.WalkChanges) })
        {
            Assert.Equal("SEARCH d USING INDEX IX_Deliveries_Heads (Lane=? AND DispatchId=?)", plan[0]);
            Assert.All(plan, step => Assert.DoesNotContain("TEMP B-TREE", step));
            Assert.All(plan, step => Assert.False(step.StartsWith("SCAN", StringComparison.Ordinal), step));
        }
    }

    [Fact]
    public void An_outcome_and_an_intent_are_looked_up_by_key()
    {
        foreach (var plan in new[] { Plan(Arrivals.Question), Plan(Arrivals.Change), Plan(Intents.Question), Plan(Intents.Change) })
        {
            Assert.All(plan, step => Assert.False(step.StartsWith("SCAN", StringComparison.Ordinal), step));
            Assert.Contains(plan, step => step.Contains("PRIMARY KEY (DispatchId=? AND TargetId=?)", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_followers_of_several_topics_are_merged_in_the_order_of_the_target()
    {
        var plan = Plan($"{AudienceSql.Candidates(ToFollowers)} ORDER BY TargetId LIMIT 10");

        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal) || step.StartsWith("SCAN", StringComparison.Ordinal));
        Assert.Equal(3, plan.Count(step => step.StartsWith("SEARCH Subscriptions USING PRIMARY KEY (Topic=? AND TargetId>?", StringComparison.Ordinal)));
    }

    [Fact]
    public void Everybody_is_walked_by_the_key_of_the_table()
    {
        var plan = Plan($"{AudienceSql.Candidates(ToFollowers with { Audience = Audience.Everyone })} ORDER BY TargetId LIMIT 10");

        Assert.Equal(["SEARCH Readers USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"], plan);
    }

    [Fact]
    public void A_digest_walks_those_who_chose_its_zone_or_what_waits_and_never_all_readers()
    {
        var ofZone = Plan($"{DigestRows.OfChosen} ORDER BY TargetId LIMIT 10");
        Assert.Equal("SEARCH z USING INDEX IX_ReaderZones_Zone (Zone=? AND rowid>? AND rowid<?)", ofZone[0]);
        foreach (var plan in new[] { ofZone, Plan($"{DigestRows.OfNewsroom} ORDER BY TargetId LIMIT 10") })
        {
            Assert.All(plan, step => Assert.DoesNotContain("TEMP B-TREE", step));
            Assert.All(plan, step => Assert.False(step.StartsWith("SCAN", StringComparison.Ordinal), step));
        }
    }

    [Fact]
    public void The_zones_are_found_without_looking_at_the_readers_of_each()
    {
        var plan = Plan(DigestRows.AllZones);

        Assert.Equal(2, plan.Count(step => step.StartsWith("SEARCH n USING COVERING INDEX IX_ReaderZones_", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SELECT ArticleId FROM ArticleKeys WHERE Key = 'x' ORDER BY ArticleId DESC LIMIT 5")]
    [InlineData("SELECT ArticleId FROM ArticleBands WHERE Band = 1 AND Day BETWEEN 1 AND 7 LIMIT 20")]
    [InlineData("DELETE FROM ArticleBands WHERE Day < 1")]
    [InlineData("DELETE FROM ArticleBands WHERE ArticleId = 1")]
    [InlineData("SELECT SourceId FROM ArticleSources WHERE ArticleId = 1 AND IsOwner")]
    [InlineData("SELECT Id FROM Sources WHERE IsPaused = 0 AND IsHeld = 0 AND NextCheckAt <= 1 ORDER BY NextCheckAt LIMIT 10")]
    public void What_intake_and_polling_ask_for_each_story_comes_out_of_an_index(string sql)
    {
        var plan = Plan(sql);

        Assert.All(plan, step => Assert.StartsWith("SEARCH ", step, StringComparison.Ordinal));
    }

    /// <summary>The group itself, at most a few hundred: as it came (e) and as it is kept for the update (v).</summary>
    private List<string> Plan(string sql)
    {
        var numbered = sql;
        foreach (var name in new[] { "@lane", "@dispatch", "@now", "@from", "@topic0", "@topic1", "@topic2", "@to", "@zone", "@day", "@last", "@batch", "@active", "@breaking", "@instant" })
            numbered = numbered.Replace(name, "1", StringComparison.Ordinal);
        return ((SqliteWorld)World).Query($"EXPLAIN QUERY PLAN {numbered}");
    }
}
